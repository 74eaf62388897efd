package auth

import (
	"net/http"
	"os"

	"github.com/golang-jwt/jwt/v5"
	"github.com/gorilla/sessions"
)

// ruleid: go-hardcoded-jwt-secret
var store = sessions.NewCookieStore([]byte(os.Getenv("JWT_SECRET")))

func sign(token *jwt.Token, key []byte, secret string) {
	// ruleid: go-hardcoded-jwt-secret
	token.SignedString([]byte(os.Getenv("JWT_SECRET")))
	// ok: go-hardcoded-jwt-secret
	token.SignedString(key)
	// ok: go-hardcoded-jwt-secret
	token.SignedString([]byte(secret))
	// ok: go-hardcoded-jwt-secret
	http.Error(nil, string([]byte("signed")), 500)
}
