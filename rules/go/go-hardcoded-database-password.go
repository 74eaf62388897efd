package store

import (
	"database/sql"
	"fmt"
)

func open(dsn, password string) {
	// ruleid: go-hardcoded-database-password
	sql.Open("mysql", "app:hunter2pass@tcp(db:3306)/shop")
	// ruleid: go-hardcoded-database-password
	sql.Open("postgres", "postgres://app:hunter2pass@db/shop")
	// ok: go-hardcoded-database-password
	sql.Open("postgres", dsn)
	// ok: go-hardcoded-database-password
	sql.Open("postgres", "host=db user=app dbname=shop")
	// ok: go-hardcoded-database-password
	sql.Open("sqlite3", "file:app.db?cache=shared")
	// ok: go-hardcoded-database-password
	sql.Open("mysql", fmt.Sprintf("app:%s@tcp(db:3306)/shop", password))
}
