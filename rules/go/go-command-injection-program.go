package tools

import (
	"net/http"
	"os"
	"os/exec"
	"syscall"

	"github.com/gofiber/fiber/v2"
)

var programs = map[string]string{"version": "git"}

func run(w http.ResponseWriter, r *http.Request) {
	tool := r.FormValue("tool")
	// ruleid: go-command-injection-program
	exec.Command(tool, "--version").Run()
	// ruleid: go-command-injection-program
	exec.CommandContext(r.Context(), tool).Run()
	// ruleid: go-command-injection-program
	syscall.Exec(tool, []string{"x"}, os.Environ())
	if tool == "git" || tool == "svn" {
		// ok: go-command-injection-program
		exec.Command(tool, "--version").Run()
	}
	// ok: go-command-injection-program
	exec.Command("git", "status").Run()
	// ok: go-command-injection-program
	exec.Command("git", "log", "--", tool).Run()
}

func start(c *fiber.Ctx) error {
	// ruleid: go-command-injection-program
	cmd := exec.Command(c.Query("cmd"))
	return cmd.Run()
}
