package web

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

var allowed = map[string]bool{"https://app.example.com": true}

func api(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-cors-reflected-origin
	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
	origin := r.Header.Get("Origin")
	// ruleid: go-cors-reflected-origin
	w.Header().Set("Access-Control-Allow-Origin", origin)
	if allowed[origin] {
		// ok: go-cors-reflected-origin
		w.Header().Set("Access-Control-Allow-Origin", origin)
	}
	// ok: go-cors-reflected-origin
	w.Header().Set("Access-Control-Allow-Origin", "*")
	// ok: go-cors-reflected-origin
	w.Header().Set("Vary", origin)
}

func handler(c *gin.Context) {
	// ruleid: go-cors-reflected-origin
	c.Header("Access-Control-Allow-Origin", c.GetHeader("Origin"))
}
