package web

import (
	"fmt"
	"html/template"
	"net/http"
)

func hello(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: go-template-injection
	t, err := template.New("hello").Parse("<h1>Hello " + name + "</h1>")
	if err != nil {
		return
	}
	t.Execute(w, nil)

	text := fmt.Sprintf("Dear %s", name)
	// ruleid: go-template-injection
	template.Must(template.New("mail").Parse(text)).Execute(w, nil)

	fixed := template.New("fixed")
	// ruleid: go-template-injection
	fixed.Parse(r.FormValue("layout"))
	// ok: go-template-injection
	fixed, _ = fixed.Parse("<h1>{{ . }}</h1>")
	// ok: go-template-injection
	fixed.Execute(w, name)
	// ok: go-template-injection
	template.New(name).Parse("<p>ok</p>")
}
