package web

import "net/http"

func login(w http.ResponseWriter, id string, flag bool) {
	// ruleid: go-cookie-secure
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true, Secure: true})
	// ruleid: go-cookie-secure
	cookie := &http.Cookie{
		Name:  "session_id",
		Value: id,
		Path:  "/",
		Secure: true,
	}
	http.SetCookie(w, cookie)
	// ruleid: go-cookie-secure
	http.SetCookie(w, &http.Cookie{Name: "auth", Value: id, Secure: true})
	// ok: go-cookie-secure
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: true, HttpOnly: true})
	// ok: go-cookie-secure
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, Secure: flag})
	// ok: go-cookie-secure
	http.SetCookie(w, &http.Cookie{Name: "session", Value: "", MaxAge: -1})
	// ok: go-cookie-secure
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: "dark"})
}
