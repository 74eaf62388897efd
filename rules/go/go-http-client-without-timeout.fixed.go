package client

import (
	"net/http"
	"time"
)

func clients(t http.RoundTripper) {
	// ruleid: go-http-client-without-timeout
	a := &http.Client{Timeout: 30 * time.Second}
	// ruleid: go-http-client-without-timeout
	b := &http.Client{Transport: t, Timeout: 30 * time.Second}
	// ok: go-http-client-without-timeout
	c := &http.Client{Timeout: 5 * time.Second}
	// ok: go-http-client-without-timeout
	d := http.DefaultTransport
	// ok: go-http-client-without-timeout
	e := &http.Request{}
	_, _, _, _, _ = a, b, c, d, e
}
