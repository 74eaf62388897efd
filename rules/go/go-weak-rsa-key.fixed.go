package keys

import (
	"crypto/rand"
	"crypto/rsa"
)

const short = 1024

func make(bits int) {
	// ruleid: go-weak-rsa-key
	rsa.GenerateKey(rand.Reader, 3072)
	// ruleid: go-weak-rsa-key
	rsa.GenerateKey(rand.Reader, 3072)
	// ok: go-weak-rsa-key
	rsa.GenerateKey(rand.Reader, 2048)
	// ok: go-weak-rsa-key
	rsa.GenerateKey(rand.Reader, 4096)
	// ok: go-weak-rsa-key
	rsa.GenerateKey(rand.Reader, bits)
}
