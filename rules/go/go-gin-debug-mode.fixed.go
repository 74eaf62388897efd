package main

import "github.com/gin-gonic/gin"

func start(mode string) {
	// ruleid: go-gin-debug-mode
	gin.SetMode(gin.ReleaseMode)
	// ruleid: go-gin-debug-mode
	gin.SetMode(gin.ReleaseMode)
	// ok: go-gin-debug-mode
	gin.SetMode(gin.ReleaseMode)
	// ok: go-gin-debug-mode
	gin.SetMode(mode)
	// ok: go-gin-debug-mode
	gin.SetMode(gin.TestMode)
}
