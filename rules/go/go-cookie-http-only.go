package web

import "net/http"

func login(w http.ResponseWriter, id string, flag bool) {
	// ruleid: go-cookie-http-only
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true})
	// ruleid: go-cookie-http-only
	cookie := &http.Cookie{
		Name:  "session_id",
		Value: id,
		Path:  "/",
	}
	http.SetCookie(w, cookie)
	// ruleid: go-cookie-http-only
	http.SetCookie(w, &http.Cookie{Name: "auth", Value: id, HttpOnly: false})
	// ok: go-cookie-http-only
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true, Secure: true})
	// ok: go-cookie-http-only
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: flag})
	// ok: go-cookie-http-only
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "", MaxAge: -1})
	// ok: go-cookie-http-only
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: "dark"})
}
