package web

import (
	"html"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

func greet(c echo.Context) error {
	name := c.QueryParam("name")
	if name == "json" {
		// ok: go-xss-framework-html
		return c.JSON(http.StatusOK, name)
	}
	// ruleid: go-xss-framework-html
	c.HTML(http.StatusOK, c.FormValue("body"))
	// ruleid: go-xss-framework-html
	c.HTMLBlob(http.StatusOK, []byte(name))
	// ok: go-xss-framework-html
	c.HTML(http.StatusOK, "<p>"+html.EscapeString(name)+"</p>")
	// ruleid: go-xss-framework-html
	return c.HTML(http.StatusOK, "<p>"+name+"</p>")
}

func page(c *gin.Context) {
	// ruleid: go-xss-framework-html
	c.Data(http.StatusOK, "text/html; charset=utf-8", []byte("<p>"+c.Query("name")+"</p>"))
	// ok: go-xss-framework-html
	c.Data(http.StatusOK, "application/json", []byte(c.Query("name")))
	// ok: go-xss-framework-html
	c.HTML(http.StatusOK, "page.tmpl", gin.H{"name": c.Query("name")})
	// ok: go-xss-framework-html
	c.String(http.StatusOK, "Hello %s", c.Query("name"))
}
