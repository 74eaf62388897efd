#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct db sqlite3;
typedef struct stmt sqlite3_stmt;
typedef struct mysql MYSQL;
int sqlite3_exec(sqlite3 *db, const char *sql, void *cb, void *arg, char **error);
int sqlite3_prepare_v2(sqlite3 *db, const char *sql, int n, sqlite3_stmt **stmt, const char **tail);
int sqlite3_bind_text(sqlite3_stmt *stmt, int at, const char *text, int n, void *destroy);
int mysql_query(MYSQL *db, const char *sql);
unsigned long mysql_real_escape_string(MYSQL *db, char *to, const char *from, unsigned long n);

int find(sqlite3 *db, int argc, char **argv) {
  char sql[256];
  snprintf(sql, sizeof(sql), "SELECT * FROM users WHERE name = '%s'", argv[1]);
  // ruleid: c-sql-injection
  return sqlite3_exec(db, sql, 0, 0, 0);
}

int by_env(MYSQL *db) {
  char sql[256] = "DELETE FROM logs WHERE host = '";
  strcat(sql, getenv("REMOTE_HOST"));
  strcat(sql, "'");
  // ruleid: c-sql-injection
  return mysql_query(db, sql);
}

int bound(sqlite3 *db, sqlite3_stmt *stmt, int argc, char **argv) {
  // ok: c-sql-injection
  sqlite3_prepare_v2(db, "SELECT * FROM users WHERE name = ?", -1, &stmt, 0);
  return sqlite3_bind_text(stmt, 1, argv[1], -1, 0);
}

int number(sqlite3 *db, int argc, char **argv) {
  char sql[128];
  snprintf(sql, sizeof(sql), "SELECT * FROM users LIMIT %ld", strtol(argv[1], NULL, 10));
  // ok: c-sql-injection
  return sqlite3_exec(db, sql, 0, 0, 0);
}

int escaped(MYSQL *db, int argc, char **argv) {
  char name[256], sql[512];
  mysql_real_escape_string(db, name, argv[1], strlen(argv[1]));
  snprintf(sql, sizeof(sql), "SELECT * FROM users WHERE name = '%s'", name);
  // ok: c-sql-injection
  return mysql_query(db, sql);
}

int fixed(sqlite3 *db) {
  // ok: c-sql-injection
  return sqlite3_exec(db, "VACUUM", 0, 0, 0);
}
