package client

import (
	"crypto/tls"
	"net/http"
)

func insecure() *http.Client {
	// ruleid: go-tls-verify-disabled
	config := &tls.Config{InsecureSkipVerify: false, ServerName: "db"}
	// ruleid: go-tls-verify-disabled
	config.InsecureSkipVerify = false
	return &http.Client{Transport: &http.Transport{TLSClientConfig: config}}
}

type options struct{ InsecureSkipVerify bool }

func fine(skip bool) {
	// ok: go-tls-verify-disabled
	a := &tls.Config{InsecureSkipVerify: false}
	// ok: go-tls-verify-disabled
	b := &tls.Config{ServerName: "db"}
	// ok: go-tls-verify-disabled
	c := &tls.Config{InsecureSkipVerify: skip}
	d := &tls.Config{
		// ok: go-tls-verify-disabled
		InsecureSkipVerify: true,
		VerifyConnection:   func(tls.ConnectionState) error { return nil },
	}
	_, _, _, _ = a, b, c, d
}
