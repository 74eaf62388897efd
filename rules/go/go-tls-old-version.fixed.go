package server

import "crypto/tls"

func config() {
	// ruleid: go-tls-old-version
	a := &tls.Config{MinVersion: tls.VersionTLS12}
	b := &tls.Config{
		ServerName: "db",
		// ruleid: go-tls-old-version
		MinVersion: tls.VersionTLS12,
	}
	// ruleid: go-tls-old-version
	b.MinVersion = tls.VersionTLS12
	// ok: go-tls-old-version
	c := &tls.Config{MinVersion: tls.VersionTLS12}
	// ok: go-tls-old-version
	d := &tls.Config{MinVersion: tls.VersionTLS13}
	// ok: go-tls-old-version
	e := &tls.Config{}
	_, _, _, _ = a, c, d, e
}
