package proxy

import (
	"fmt"
	"net"
	"net/http"
	"net/url"

	"github.com/gin-gonic/gin"
)

var hosts = map[string]bool{"api.example.com": true}

func fetch(w http.ResponseWriter, r *http.Request) {
	target := r.URL.Query().Get("url")
	// ruleid: go-ssrf
	resp, err := http.Get(target)
	if err != nil {
		return
	}
	defer resp.Body.Close()
	// ruleid: go-ssrf
	req, _ := http.NewRequestWithContext(r.Context(), "GET", "https://"+r.FormValue("host")+"/status", nil)
	http.DefaultClient.Do(req)
	// ok: go-ssrf
	http.Get("https://api.example.com/items/" + target)
	// ok: go-ssrf
	http.Get(fmt.Sprintf("https://api.example.com/items/%s", target))
	if hosts[target] {
		// ok: go-ssrf
		http.Get("https://" + target)
	}
	// ok: go-ssrf
	http.Post("https://api.example.com/", "text/plain", r.Body)
}

func dial(c *gin.Context) {
	// ruleid: go-ssrf
	net.Dial("tcp", c.Query("host")+":25")
	q := url.Values{}
	q.Set("term", c.Query("term"))
	// ok: go-ssrf
	http.Get("https://api.example.com/search?" + q.Encode())
	client := &http.Client{}
	// ruleid: go-ssrf
	client.Get(c.PostForm("callback"))
}
