package web

import (
	"log"
	"log/slog"
	"net/http"
	"strconv"
)

func login(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-log-injection
	log.Printf("login failed for %s", strconv.Quote(r.FormValue("user")))
	name := r.URL.Query().Get("name")
	// ruleid: go-log-injection
	log.Println("login failed for " + strconv.Quote(name))
	// ok: go-log-injection
	log.Printf("login failed for %q", name)
	// ok: go-log-injection
	log.Println("login failed for", strconv.Quote(name))
	// ok: go-log-injection
	slog.Info("login failed", "user", name)
	n, err := strconv.Atoi(name)
	if err != nil {
		// ok: go-log-injection
		log.Print("bad number")
	}
	// ok: go-log-injection
	log.Printf("user %d", n)
}
