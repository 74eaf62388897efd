package auth

import (
	"fmt"
	"math/rand"
)

func newSession() string {
	// ruleid: go-weak-random
	token := fmt.Sprintf("%x", rand.Int63())
	return token
}

func resetCode() string {
	// ruleid: go-weak-random
	otp := rand.Intn(1000000)
	return fmt.Sprint(otp)
}

func generatePassword(n int) string {
	letters := "abcdefghij"
	out := ""
	for i := 0; i < n; i++ {
		// ruleid: go-weak-random
		out += string(letters[rand.Intn(len(letters))])
	}
	return out
}

func jitter() int {
	// ok: go-weak-random
	delay := rand.Intn(100)
	// ok: go-weak-random
	color := rand.Int63()
	fmt.Println(color)
	// ok: go-weak-random
	return delay + rand.Intn(3)
}
