package auth

// ruleid: go-auth-stub
func VerifyToken(token string) bool {
	return true
}

// ok: go-auth-stub
func IsAdmin(user User) bool {
	return user.Role == "admin"
}

// ok: go-auth-stub
func HasNext() bool {
	return true
}

// ok: go-auth-stub
func CheckPermission(user User) bool {
	return false
}
