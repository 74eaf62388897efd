package auth

import (
	"crypto/md5"
	"crypto/sha256"
	"crypto/sha512"

	"golang.org/x/crypto/bcrypt"
)

func store(password string, file []byte) {
	// ruleid: go-weak-password-hash
	a := sha256.Sum256([]byte(password))
	// ruleid: go-weak-password-hash
	b := md5.Sum([]byte(password + "salt"))
	h := sha512.New()
	// ruleid: go-weak-password-hash
	h.Write([]byte(password))
	// ok: go-weak-password-hash
	c, _ := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	// ok: go-weak-password-hash
	d := sha256.Sum256(file)
	g := sha256.New()
	// ok: go-weak-password-hash
	g.Write(file)
	_, _, _, _ = a, b, c, d
}
