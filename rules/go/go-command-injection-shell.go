package tools

import (
	"fmt"
	"net/http"
	"os/exec"
	"strconv"

	"github.com/labstack/echo/v4"
)

func ping(w http.ResponseWriter, r *http.Request) {
	host := r.URL.Query().Get("host")
	// ruleid: go-command-injection-shell
	out, err := exec.Command("sh", "-c", "ping -c 1 "+host).CombinedOutput()
	if err != nil {
		return
	}
	w.Write(out)
	line := fmt.Sprintf("nslookup %s", host)
	// ruleid: go-command-injection-shell
	exec.CommandContext(r.Context(), "/bin/bash", "-c", line).Run()
	// ok: go-command-injection-shell
	exec.Command("ping", "-c", "1", host).Run()
	// ok: go-command-injection-shell
	exec.Command("sh", "-c", "uptime").Run()
}

func resize(c echo.Context) error {
	args := []string{"-c", "convert " + c.FormValue("file")}
	// ruleid: go-command-injection-shell
	if err := exec.Command("bash", args...).Run(); err != nil {
		return err
	}
	width, err := strconv.Atoi(c.QueryParam("width"))
	if err != nil {
		return err
	}
	// ok: go-command-injection-shell
	return exec.Command("sh", "-c", fmt.Sprintf("convert in.png -resize %d out.png", width)).Run()
}
