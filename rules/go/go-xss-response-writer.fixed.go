package web

import (
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"io"
	"net/http"
	"strconv"
)

func hello(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-xss-response-writer
	fmt.Fprintf(w, "<h1>Hello %s</h1>", html.EscapeString(r.FormValue("name")))
	name := r.URL.Query().Get("name")
	// ruleid: go-xss-response-writer
	w.Write([]byte("<p>" + html.EscapeString(name) + "</p>"))
	// ruleid: go-xss-response-writer
	io.WriteString(w, html.EscapeString(r.URL.Path))
	// ruleid: go-xss-response-writer
	fmt.Fprintln(w, "<b>", html.EscapeString(r.Header.Get("X-Name")), "</b>")
	// ok: go-xss-response-writer
	fmt.Fprintf(w, "<h1>Hello %s</h1>", html.EscapeString(name))
	// ok: go-xss-response-writer
	fmt.Fprintf(w, "<h1>Hello %s</h1>", template.HTMLEscapeString(name))
	// ok: go-xss-response-writer
	fmt.Fprintf(w, "<a title=%q>", "fixed")
	n, err := strconv.Atoi(name)
	if err == nil {
		// ok: go-xss-response-writer
		fmt.Fprintf(w, "<p>%d</p>", n)
	}
}

func data(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	// ok: go-xss-response-writer
	w.Write([]byte(r.FormValue("name")))
}

func encoded(w http.ResponseWriter, r *http.Request) {
	out, _ := json.Marshal(map[string]string{"name": r.FormValue("name")})
	// ok: go-xss-response-writer
	w.Write(out)
	// ok: go-xss-response-writer
	http.Error(w, "no such "+r.FormValue("name"), http.StatusNotFound)
}
