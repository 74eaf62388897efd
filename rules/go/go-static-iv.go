package box

import (
	"crypto/cipher"
	"crypto/rand"
)

func seal(block cipher.Block, gcm cipher.AEAD, text []byte) []byte {
	// ruleid: go-static-iv
	cipher.NewCBCEncrypter(block, []byte("1234567890123456"))
	// ruleid: go-static-iv
	cipher.NewCTR(block, []byte("abcdefghijklmnop"))
	// ruleid: go-static-iv
	gcm.Seal(nil, []byte("123456789012"), text, nil)
	iv := make([]byte, 16)
	rand.Read(iv)
	// ok: go-static-iv
	cipher.NewCBCEncrypter(block, iv)
	nonce := make([]byte, gcm.NonceSize())
	rand.Read(nonce)
	// ok: go-static-iv
	cipher.NewCBCDecrypter(block, iv)
	// ok: go-static-iv
	return gcm.Seal(nonce, nonce, text, nil)
}
