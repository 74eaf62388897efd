package main

import (
	"log"
	"net/http"
	_ "net/http/pprof"
)

func main() {
	// ok: go-pprof-exposed
	go http.ListenAndServe("localhost:6060", nil)
	// ok: go-pprof-exposed
	go http.ListenAndServe("127.0.0.1:6060", nil)
	mux := http.NewServeMux()
	// ok: go-pprof-exposed
	go http.ListenAndServe(":8081", mux)
	// ruleid: go-pprof-exposed
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func other() {
	// ruleid: go-pprof-exposed
	http.ListenAndServe("0.0.0.0:8080", nil)
}
