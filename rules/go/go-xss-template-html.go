package web

import (
	"html/template"
	"net/http"

	"github.com/microcosm-cc/bluemonday"
)

func page(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: go-xss-template-html
	body := template.HTML(name)
	// ruleid: go-xss-template-html
	script := template.JS(r.URL.Query().Get("callback"))
	// ruleid: go-xss-template-html
	link := template.URL(r.FormValue("next"))
	// ruleid: go-xss-template-html
	comment := template.HTML("<p>" + name + "</p>")
	// ok: go-xss-template-html
	fixed := template.HTML("<hr>")
	// ok: go-xss-template-html
	clean := template.HTML(bluemonday.UGCPolicy().Sanitize(name))
	// ok: go-xss-template-html
	escaped := template.HTML(template.HTMLEscapeString(name))
	t := template.Must(template.ParseFiles("page.html"))
	t.Execute(w, []any{body, script, link, comment, fixed, clean, escaped, name})
}
