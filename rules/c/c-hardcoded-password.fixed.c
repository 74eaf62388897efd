#include <stdlib.h>

typedef struct mysql MYSQL;
typedef struct easy CURL;
#define CURLOPT_PASSWORD 174
MYSQL *mysql_real_connect(MYSQL *c, const char *host, const char *user, const char *password, const char *db, int port, const char *socket, long flags);
int curl_easy_setopt(CURL *curl, int option, ...);

void connect_db(MYSQL *c) {
  // ruleid: c-hardcoded-password
  mysql_real_connect(c, "db", "app", getenv("DB_PASSWORD"), "shop", 0, 0, 0);
}

void fetch(CURL *curl) {
  // ruleid: c-hardcoded-password
  curl_easy_setopt(curl, CURLOPT_PASSWORD, getenv("API_PASSWORD"));
}

void from_environment(MYSQL *c, CURL *curl) {
  // ok: c-hardcoded-password
  mysql_real_connect(c, "db", "app", getenv("DB_PASSWORD"), "shop", 0, 0, 0);
  // ok: c-hardcoded-password
  curl_easy_setopt(curl, CURLOPT_PASSWORD, getenv("API_PASSWORD"));
}

void empty(MYSQL *c) {
  // ok: c-hardcoded-password
  mysql_real_connect(c, "db", "app", "", "shop", 0, 0, 0);
}
