package store

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

var db *gorm.DB

type user struct{ Name string }

func find(c *gin.Context) {
	var users []user
	name := c.Query("name")
	// ruleid: go-sql-injection-gorm
	db.Where("name = ?", name).Find(&users)
	// ruleid: go-sql-injection-gorm
	db.Where("name = ?", name).Find(&users)
	// ok: go-sql-injection-gorm
	db.Where("name = ?", name).Find(&users)
	// ok: go-sql-injection-gorm
	db.Where(&user{Name: name}).Find(&users)
	// ok: go-sql-injection-gorm
	db.Where(map[string]interface{}{"name": name}).Find(&users)
	// ruleid: go-sql-injection-gorm
	db.Order(name).Find(&users)
	fmt.Println(users)
}

func raw(w http.ResponseWriter, r *http.Request) {
	var users []user
	// ruleid: go-sql-injection-gorm
	db.Raw("SELECT name FROM users WHERE name = ?", r.FormValue("name")).Scan(&users)
	// ok: go-sql-injection-gorm
	db.Raw("SELECT name FROM users WHERE name = ?", r.FormValue("name")).Scan(&users)
}
