package web

import "github.com/gin-gonic/gin"

func login(c *gin.Context, id string, secure bool) {
	// ruleid: go-cookie-gin-flags
	c.SetCookie("session", id, 3600, "/", "example.com", true, true)
	// ruleid: go-cookie-gin-flags
	c.SetCookie("auth_token", id, 3600, "/", "", true, true)
	// ruleid: go-cookie-gin-flags
	c.SetCookie("session", id, 3600, "/", "", true, true)
	// ok: go-cookie-gin-flags
	c.SetCookie("session", id, 3600, "/", "", true, true)
	// ok: go-cookie-gin-flags
	c.SetCookie("session", id, 3600, "/", "", secure, true)
	// ok: go-cookie-gin-flags
	c.SetCookie("theme", "dark", 3600, "/", "", false, false)
}
