package sums

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
)

func fileSum(f *os.File) string {
	// ruleid: go-weak-hash
	h := sha256.New()
	io.Copy(h, f)
	return fmt.Sprintf("%x", h.Sum(nil))
}

func textSum(text string) string {
	// ruleid: go-weak-hash
	return fmt.Sprintf("%x", sha256.Sum256([]byte(text)))
}

type hasher struct{}

func (hasher) New() int { return 0 }

func own() int {
	h := hasher{}
	// ok: go-weak-hash
	return h.New()
}

// ok: go-weak-hash
var name = "md5"

func fnv(a, b uint32) uint32 {
	// ok: go-weak-hash
	return a ^ b*16777619
}
