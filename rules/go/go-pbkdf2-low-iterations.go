package auth

import (
	"crypto/sha256"

	"golang.org/x/crypto/pbkdf2"
)

func derive(password, salt []byte, rounds int) {
	// ruleid: go-pbkdf2-low-iterations
	pbkdf2.Key(password, salt, 1000, 32, sha256.New)
	// ruleid: go-pbkdf2-low-iterations
	pbkdf2.Key(password, salt, 4096, 32, sha256.New)
	// ok: go-pbkdf2-low-iterations
	pbkdf2.Key(password, salt, 600000, 32, sha256.New)
	// ok: go-pbkdf2-low-iterations
	pbkdf2.Key(password, salt, 210_000, 64, sha256.New)
	// ok: go-pbkdf2-low-iterations
	pbkdf2.Key(password, salt, rounds, 32, sha256.New)
}
