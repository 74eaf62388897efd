package auth

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
)

func check(body, key, signature, name []byte) bool {
	h := hmac.New(sha256.New, key)
	h.Write(body)
	expectedMAC := h.Sum(nil)
	// ruleid: go-timing-unsafe-compare
	if hmac.Equal(signature, expectedMAC) {
		return true
	}
	// ruleid: go-timing-unsafe-compare
	if hmac.Equal(h.Sum(nil), signature) {
		return true
	}
	// ok: go-timing-unsafe-compare
	if hmac.Equal(signature, expectedMAC) {
		return true
	}
	// ok: go-timing-unsafe-compare
	return bytes.Equal(name, body)
}

func other(a, b []byte) bool {
	// ok: go-timing-unsafe-compare
	return bytes.Equal(a, b)
}
