package web

import (
	"fmt"
	"log"
	"net/http"
	"runtime/debug"
)

func handle(w http.ResponseWriter, r *http.Request) {
	defer func() {
		if err := recover(); err != nil {
			// ruleid: go-error-stack-to-client
			w.Write(debug.Stack())
			// ruleid: go-error-stack-to-client
			http.Error(w, "internal server error", http.StatusInternalServerError)
			// ruleid: go-error-stack-to-client
			fmt.Fprintf(w, "%s", debug.Stack())
			// ok: go-error-stack-to-client
			log.Printf("%s", debug.Stack())
			// ok: go-error-stack-to-client
			log.Println(err, string(debug.Stack()))
			// ok: go-error-stack-to-client
			http.Error(w, "internal server error", http.StatusInternalServerError)
		}
	}()
}
