package script

import (
	"net/http"
	"plugin"

	"github.com/dop251/goja"
	"github.com/robertkrimen/otto"
	lua "github.com/yuin/gopher-lua"
)

func eval(w http.ResponseWriter, r *http.Request) {
	script := r.FormValue("script")
	vm := otto.New()
	// ruleid: go-code-injection
	vm.Run(script)
	// ok: go-code-injection
	vm.Set("input", script)
	// ok: go-code-injection
	vm.Run("input.length")

	js := goja.New()
	// ruleid: go-code-injection
	js.RunString("var x = " + script)

	l := lua.NewState()
	defer l.Close()
	// ruleid: go-code-injection
	l.DoString(script)
	// ok: go-code-injection
	l.DoString("print(1)")

	// ruleid: go-code-injection
	plugin.Open(script)
}
