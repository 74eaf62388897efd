package auth

import "github.com/golang-jwt/jwt/v5"

func sign(claims jwt.MapClaims, key []byte) {
	// ruleid: go-jwt-none-algorithm
	a := jwt.NewWithClaims(jwt.SigningMethodNone, claims)
	// ruleid: go-jwt-none-algorithm
	a.SignedString(jwt.UnsafeAllowNoneSignatureType)
	// ok: go-jwt-none-algorithm
	b := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
	// ok: go-jwt-none-algorithm
	b.SignedString(key)
	// ok: go-jwt-none-algorithm
	c := jwt.NewWithClaims(jwt.SigningMethodES256, claims)
	_ = c
}
