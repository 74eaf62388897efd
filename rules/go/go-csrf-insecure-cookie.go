package web

import "github.com/gorilla/csrf"

func protect(key []byte, production bool) {
	// ruleid: go-csrf-insecure-cookie
	csrf.Protect(key, csrf.Secure(false))
	// ruleid: go-csrf-insecure-cookie
	option := csrf.Secure(false)
	// ok: go-csrf-insecure-cookie
	csrf.Protect(key, csrf.Secure(true))
	// ok: go-csrf-insecure-cookie
	csrf.Protect(key, csrf.Secure(production))
	// ok: go-csrf-insecure-cookie
	csrf.Protect(key)
	_ = option
}
