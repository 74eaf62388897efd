package auth

import "golang.org/x/crypto/bcrypt"

const cost = 4

func hash(password []byte) {
	// ruleid: go-bcrypt-low-cost
	bcrypt.GenerateFromPassword(password, 4)
	// ruleid: go-bcrypt-low-cost
	bcrypt.GenerateFromPassword(password, bcrypt.MinCost)
	// ok: go-bcrypt-low-cost
	bcrypt.GenerateFromPassword(password, bcrypt.DefaultCost)
	// ok: go-bcrypt-low-cost
	bcrypt.GenerateFromPassword(password, 12)
	// ok: go-bcrypt-low-cost
	bcrypt.GenerateFromPassword(password, config())
}

func config() int { return 14 }
