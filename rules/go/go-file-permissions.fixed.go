package files

import "os"

func write(name string, data []byte, mode os.FileMode) {
	// ruleid: go-file-permissions
	os.WriteFile(name, data, 0o600)
	// ruleid: go-file-permissions
	os.WriteFile(name, data, 0o600)
	// ruleid: go-file-permissions
	os.Chmod(name, 0o750)
	// ruleid: go-file-permissions
	os.MkdirAll(name, 0o750)
	// ok: go-file-permissions
	os.WriteFile(name, data, 0600)
	// ok: go-file-permissions
	os.MkdirAll(name, 0o755)
	// ok: go-file-permissions
	os.Chmod(name, mode)
	// ok: go-file-permissions
	os.OpenFile(name, os.O_RDWR, 0644)
}
