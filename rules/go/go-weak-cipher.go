package box

import (
	"crypto/aes"
	"crypto/des"
	"crypto/rc4"
)

func open(key []byte) {
	// ruleid: go-weak-cipher
	des.NewCipher(key)
	// ruleid: go-weak-cipher
	des.NewTripleDESCipher(key)
	// ruleid: go-weak-cipher
	rc4.NewCipher(key)
	// ok: go-weak-cipher
	aes.NewCipher(key)
	// ok: go-weak-cipher
	n := aes.BlockSize
	_ = n
}

type own struct{}

func (own) NewCipher(key []byte) {}

func use(o own, key []byte) {
	// ok: go-weak-cipher
	o.NewCipher(key)
}
