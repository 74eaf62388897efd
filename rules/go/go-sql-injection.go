package store

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
)

var db *sql.DB

func find(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: go-sql-injection
	rows, err := db.Query("SELECT id FROM users WHERE name = '" + name + "'")
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	query := fmt.Sprintf("SELECT id FROM users WHERE email = '%s'", r.FormValue("email"))
	// ruleid: go-sql-injection
	db.QueryRowContext(r.Context(), query)
	// ok: go-sql-injection
	db.Query("SELECT id FROM users WHERE name = ?", name)
}

type order struct {
	Customer string
	Amount   int
}

func save(w http.ResponseWriter, r *http.Request) {
	var o order
	if err := json.NewDecoder(r.Body).Decode(&o); err != nil {
		return
	}
	var sb strings.Builder
	sb.WriteString("DELETE FROM orders WHERE customer = '")
	sb.WriteString(o.Customer)
	sb.WriteString("'")
	// ruleid: go-sql-injection
	_, err := db.Exec(sb.String())
	if err != nil {
		return
	}
	// ok: go-sql-injection
	db.Exec("DELETE FROM orders WHERE customer = ?", o.Customer)
}

var columns = map[string]bool{"name": true, "age": true}

func list(c *gin.Context) {
	id, err := strconv.Atoi(c.Param("id"))
	if err != nil {
		return
	}
	// ok: go-sql-injection
	db.Query(fmt.Sprintf("SELECT name FROM users WHERE id = %d", id))
	sort := c.Query("sort")
	// ruleid: go-sql-injection
	db.Query("SELECT name FROM users ORDER BY " + sort)
	if !columns[sort] {
		return
	}
	// ok: go-sql-injection
	db.Query("SELECT name FROM users ORDER BY " + sort)
	direction := "ASC"
	if c.Query("desc") == "1" {
		direction = "DESC"
	}
	// ok: go-sql-injection
	db.Query("SELECT name FROM users ORDER BY name " + direction)
}
