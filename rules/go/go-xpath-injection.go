package data

import (
	"net/http"

	"github.com/antchfx/xmlquery"
	"github.com/antchfx/xpath"
)

var doc *xmlquery.Node

func find(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: go-xpath-injection
	xmlquery.Find(doc, "//user[@name='"+name+"']")
	// ruleid: go-xpath-injection
	xmlquery.FindOne(doc, "//user[@name='"+name+"']/email")
	// ruleid: go-xpath-injection
	xpath.Compile("//user[" + name + "]")
	// ok: go-xpath-injection
	xmlquery.Find(doc, "//user")
	if name == "admin" || name == "guest" {
		// ok: go-xpath-injection
		xmlquery.Find(doc, "//user[@name='"+name+"']")
	}
	// ok: go-xpath-injection
	xpath.Compile("//user[@id='1']")
}
