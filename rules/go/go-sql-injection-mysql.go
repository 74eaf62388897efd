package store

import (
	"database/sql"
	"fmt"
	"net/http"
	"strconv"

	_ "github.com/go-sql-driver/mysql"
)

var db *sql.DB

func find(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	// ruleid: go-sql-injection-mysql
	rows, err := db.Query("SELECT id FROM users WHERE name = '" + name + "'")
	if err != nil {
		return
	}
	defer rows.Close()
	// ruleid: go-sql-injection-mysql
	db.QueryRowContext(r.Context(), fmt.Sprintf("SELECT id FROM users WHERE email = '%s' AND age > %s", r.FormValue("email"), r.FormValue("age")))
	// ruleid: go-sql-injection-mysql
	db.Exec("DELETE FROM users WHERE name LIKE '%" + name + "%'")
	// ok: go-sql-injection-mysql
	db.Query("SELECT id FROM users WHERE name = ?", name)
	// ok: go-sql-injection-mysql
	db.Query("SELECT id FROM users")
	id, _ := strconv.Atoi(r.FormValue("id"))
	// ok: go-sql-injection-mysql
	db.Query("SELECT id FROM users WHERE id = " + strconv.Itoa(id))
	fmt.Println(id)
}
