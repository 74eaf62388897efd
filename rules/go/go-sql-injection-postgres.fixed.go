package store

import (
	"database/sql"
	"fmt"
	"net/http"
	"strconv"

	_ "github.com/lib/pq"
)

var db *sql.DB

func find(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: go-sql-injection-postgres
	rows, err := db.Query("SELECT id FROM users WHERE name = $1", name)
	if err != nil {
		return
	}
	defer rows.Close()
	// ruleid: go-sql-injection-postgres
	db.QueryRowContext(r.Context(), "SELECT id FROM users WHERE email = $1 AND age > $2", r.FormValue("email"), r.FormValue("age"))
	// ruleid: go-sql-injection-postgres
	db.Exec("DELETE FROM users WHERE name LIKE $1", "%" + name + "%")
	// ok: go-sql-injection-postgres
	db.Query("SELECT id FROM users WHERE name = ?", name)
	// ok: go-sql-injection-postgres
	db.Query("SELECT id FROM users")
	id, _ := strconv.Atoi(r.FormValue("id"))
	// ok: go-sql-injection-postgres
	db.Query("SELECT id FROM users WHERE id = " + strconv.Itoa(id))
	fmt.Println(id)
}
