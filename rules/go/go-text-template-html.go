package web

import (
	"net/http"
	// ruleid: go-text-template-html
	"text/template"
)

var page = template.Must(template.ParseFiles("page.html"))

func show(w http.ResponseWriter, r *http.Request) {
	// ok: go-text-template-html
	page.Execute(w, r.FormValue("name"))
	// ok: go-text-template-html
	w.Header().Set("X-Template", "text/template")
	// ok: go-text-template-html
	page.Funcs(nil)
}
