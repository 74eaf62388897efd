package web

import (
	"log"
	"net/http"
)

func handle(w http.ResponseWriter, err error) {
	// ruleid: go-error-text-to-client
	http.Error(w, err.Error(), http.StatusInternalServerError)
	// ruleid: go-error-text-to-client
	http.Error(w, err.Error(), 500)
	// ok: go-error-text-to-client
	http.Error(w, "internal server error", http.StatusInternalServerError)
	// ok: go-error-text-to-client
	http.Error(w, err.Error(), http.StatusBadRequest)
	// ok: go-error-text-to-client
	log.Print(err.Error())
}
