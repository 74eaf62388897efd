package files

import (
	"os"
	"path/filepath"
)

func write(data []byte) {
	// ruleid: go-insecure-tempfile
	os.Create("/tmp/report.txt")
	// ruleid: go-insecure-tempfile
	os.WriteFile("/tmp/cache", data, 0o600)
	// ruleid: go-insecure-tempfile
	os.Create(filepath.Join(os.TempDir(), "report.txt"))
	// ok: go-insecure-tempfile
	os.CreateTemp("", "report-*.txt")
	// ok: go-insecure-tempfile
	os.ReadFile("/tmp/report.txt")
	// ok: go-insecure-tempfile
	os.Create("/var/lib/app/report.txt")
}
