// Says what this Go makes of each file by itself: `path<TAB>message`. Names that are not there and imports that nothing uses are
// errors of the language, so types are checked, too. Packages outside the standard library are not there for either text.
package main

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/scanner"
	"go/token"
	"go/types"
	"os"
	"strings"
)

func main() {
	files := token.NewFileSet()
	known := importer.ForCompiler(files, "source", nil)
	for _, path := range os.Args[1:] {
		file, err := parser.ParseFile(files, path, nil, parser.AllErrors|parser.SkipObjectResolution)
		if err != nil {
			if list, ok := err.(scanner.ErrorList); ok {
				for _, one := range list {
					fmt.Printf("%s\t%s\n", path, one.Msg)
				}
			} else {
				fmt.Printf("%s\t%v\n", path, err)
			}
			continue
		}
		foreign := foreignNames(file)
		config := types.Config{Importer: known, FakeImportC: true, Error: func(err error) {
			if one, ok := err.(types.Error); ok && !foreign[strings.TrimPrefix(one.Msg, "undefined: ")] {
				fmt.Printf("%s\t%s\n", path, one.Msg)
			}
		}}
		_, _ = config.Check("fixture", files, []*ast.File{file}, nil)
	}
}

// The names that imports which are not there may have brought in: a part of the path, since the package itself cannot be asked.
func foreignNames(file *ast.File) map[string]bool {
	names := map[string]bool{}
	for _, spec := range file.Imports {
		path := strings.Trim(spec.Path.Value, `"`)
		if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") {
			for _, part := range strings.Split(path, "/") {
				names[part] = true
			}
		}
	}
	return names
}
