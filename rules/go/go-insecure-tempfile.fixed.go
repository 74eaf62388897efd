package files

import (
	"os"
)

func write(data []byte) {
	// ruleid: go-insecure-tempfile
	os.CreateTemp("", "*")
	// ruleid: go-insecure-tempfile
	os.WriteFile("/tmp/cache", data, 0o600)
	// ruleid: go-insecure-tempfile
	os.CreateTemp("", "*")
	// ok: go-insecure-tempfile
	os.CreateTemp("", "report-*.txt")
	// ok: go-insecure-tempfile
	os.ReadFile("/tmp/report.txt")
	// ok: go-insecure-tempfile
	os.Create("/var/lib/app/report.txt")
}
