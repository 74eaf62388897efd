package web

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

func login(w http.ResponseWriter, r *http.Request) {
	next := r.FormValue("next")
	// ruleid: go-open-redirect
	http.Redirect(w, r, next, http.StatusFound)
	// ok: go-open-redirect
	http.Redirect(w, r, "/login?next="+url.QueryEscape(next), http.StatusFound)
	// ok: go-open-redirect
	http.Redirect(w, r, "/users/"+next, http.StatusFound)
	// ok: go-open-redirect
	http.Redirect(w, r, "https://"+r.Host+r.URL.Path, http.StatusMovedPermanently)
	if strings.HasPrefix(next, "/") && !strings.HasPrefix(next, "//") {
		// ok: go-open-redirect
		http.Redirect(w, r, next, http.StatusFound)
	}
	// ruleid: go-open-redirect
	w.Header().Set("Location", next)
}

func back(c *gin.Context) {
	// ruleid: go-open-redirect
	c.Redirect(http.StatusFound, c.Query("return"))
	// ok: go-open-redirect
	c.Redirect(http.StatusFound, "/home")
}

func leave(c echo.Context) error {
	// ruleid: go-open-redirect
	return c.Redirect(http.StatusFound, c.QueryParam("to"))
}
