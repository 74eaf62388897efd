package files

import (
	"net/http"
	"os"
	"path/filepath"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"
)

func upload(w http.ResponseWriter, r *http.Request) {
	file, header, err := r.FormFile("photo")
	if err != nil {
		return
	}
	defer file.Close()
	// ruleid: go-path-traversal-upload
	os.Create(filepath.Join("/srv/photos", header.Filename))
	// ruleid: go-path-traversal-upload
	os.Create("/srv/photos/" + header.Filename)
	// ok: go-path-traversal-upload
	os.Create(filepath.Join("/srv/photos", filepath.Base(header.Filename)))
	// ok: go-path-traversal-upload
	os.Create(filepath.Join("/srv/photos", uuid.NewString()))
	// ok: go-path-traversal-upload
	os.Create(filepath.Join("/srv/photos", uuid.NewString()+filepath.Ext(header.Filename)))
}

func save(c *gin.Context) {
	file, err := c.FormFile("photo")
	if err != nil {
		return
	}
	// ruleid: go-path-traversal-upload
	c.SaveUploadedFile(file, filepath.Join("/srv/photos", file.Filename))
}
