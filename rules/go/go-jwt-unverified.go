package auth

import "github.com/golang-jwt/jwt/v5"

func user(raw string, key jwt.Keyfunc) {
	parser := jwt.NewParser()
	// ruleid: go-jwt-unverified
	parser.ParseUnverified(raw, jwt.MapClaims{})
	// ruleid: go-jwt-unverified
	new(jwt.Parser).ParseUnverified(raw, &jwt.RegisteredClaims{})
	// ok: go-jwt-unverified
	jwt.Parse(raw, key)
	// ok: go-jwt-unverified
	jwt.ParseWithClaims(raw, jwt.MapClaims{}, key)
	// ok: go-jwt-unverified
	parser.Parse(raw, key)
}
