#include <stdio.h>

typedef struct db sqlite3;
int sqlite3_exec(sqlite3 *db, const char *sql, void *cb, void *arg, char **error);

int find(sqlite3 *db, const char *name) {
  char sql[256];
  // ruleid: c-sql-built
  snprintf(sql, sizeof(sql), "SELECT * FROM users WHERE name = '%s'", name);
  return sqlite3_exec(db, sql, 0, 0, 0);
}

int remove_one(sqlite3 *db, const char *id) {
  char sql[128];
  // ruleid: c-sql-built
  sprintf(sql, "DELETE FROM users WHERE id = %s", id);
  return sqlite3_exec(db, sql, 0, 0, 0);
}

int number(sqlite3 *db, int id) {
  char sql[128];
  // ok: c-sql-built
  snprintf(sql, sizeof(sql), "DELETE FROM users WHERE id = %d", id);
  return sqlite3_exec(db, sql, 0, 0, 0);
}

int table(sqlite3 *db, int part) {
  char sql[128];
  // ok: c-sql-built
  snprintf(sql, sizeof(sql), "VACUUM main");
  return sqlite3_exec(db, sql, 0, 0, 0);
}

int text(const char *name) {
  char line[128];
  // ok: c-sql-built
  snprintf(line, sizeof(line), "name = '%s'", name);
  return puts(line);
}
