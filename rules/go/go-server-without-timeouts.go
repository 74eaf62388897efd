package main

import (
	"net/http"
	"net/http/httptest"
	"time"
)

func serve(mux *http.ServeMux) {
	// ruleid: go-server-without-timeouts
	a := &http.Server{Addr: ":8080", Handler: mux}
	// ruleid: go-server-without-timeouts
	b := http.Server{
		Addr:    ":8080",
		Handler: mux,
	}
	// ok: go-server-without-timeouts
	c := &http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second}
	// ok: go-server-without-timeouts
	d := &http.Server{Addr: ":8080", ReadTimeout: 5 * time.Second}
	// ok: go-server-without-timeouts
	e := httptest.Server{URL: "x"}
	// ok: go-server-without-timeouts
	f := &http.Server{}
	_, _, _, _, _, _ = a, b, c, d, e, f
}
