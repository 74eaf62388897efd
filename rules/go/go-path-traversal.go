package files

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/gin-gonic/gin"
)

const uploads = "/srv/uploads"

func download(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("file")
	// ruleid: go-path-traversal
	data, err := os.ReadFile(filepath.Join(uploads, name))
	if err != nil {
		return
	}
	w.Write(data)
	// ruleid: go-path-traversal
	http.ServeFile(w, r, uploads+"/"+name)
	// ok: go-path-traversal
	os.Open(filepath.Join(uploads, filepath.Base(name)))
	if filepath.IsLocal(name) {
		// ok: go-path-traversal
		os.Open(filepath.Join(uploads, name))
	}
	target := filepath.Join(uploads, name)
	if !strings.HasPrefix(target, uploads+string(os.PathSeparator)) {
		return
	}
	// ok: go-path-traversal
	os.Remove(target)
}

func show(c *gin.Context) {
	// ruleid: go-path-traversal
	c.File("./public/" + c.Param("path"))
	// ok: go-path-traversal
	c.File("./public/index.html")
	// ruleid: go-path-traversal
	os.WriteFile(c.Query("name"), nil, 0o600)
	if strings.Contains(c.Query("name"), "x") {
		// ok: go-path-traversal
		os.ReadFile("fixed.txt")
	}
}
