package web

import (
	"net/http"

	gincors "github.com/gin-contrib/cors"
	"github.com/rs/cors"
)

func options() {
	// ruleid: go-cors-any-origin-credentials
	a := cors.Options{AllowedOrigins: []string{"*"}, AllowCredentials: false}
	// ruleid: go-cors-any-origin-credentials
	b := gincors.Config{AllowAllOrigins: true, AllowCredentials: true}
	// ok: go-cors-any-origin-credentials
	c := cors.Options{AllowedOrigins: []string{"https://app.example.com"}, AllowCredentials: true}
	// ok: go-cors-any-origin-credentials
	d := cors.Options{AllowedOrigins: []string{"*"}}
	// ok: go-cors-any-origin-credentials
	e := cors.Options{AllowedOrigins: []string{"*"}, AllowCredentials: false}
	_, _, _, _, _ = a, b, c, d, e
}

func reflect(w http.ResponseWriter, r *http.Request) {
	// ok: go-cors-any-origin-credentials
	w.Header().Set("Access-Control-Allow-Origin", "https://app.example.com")
}
