package store

import (
	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

var db *gorm.DB

type User struct {
	Name string
	Role string
}

type Input struct{ Name string }

func create(c *gin.Context) {
	var user User
	if err := c.ShouldBindJSON(&user); err != nil {
		return
	}
	// ruleid: go-mass-assignment
	db.Create(&user)
}

func update(c *gin.Context) {
	var changes map[string]interface{}
	if err := c.BindJSON(&changes); err != nil {
		return
	}
	// ruleid: go-mass-assignment
	db.Model(&User{}).Updates(changes)
}

func copied(c *gin.Context) {
	var input Input
	if err := c.ShouldBindJSON(&input); err != nil {
		return
	}
	user := User{Name: input.Name}
	// ok: go-mass-assignment
	db.Create(&user)
	// ok: go-mass-assignment
	db.Save(&User{Name: "x"})
	var count int64
	// ok: go-mass-assignment
	db.Model(&User{}).Count(&count)
}
