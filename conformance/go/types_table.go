//go:build ignore

// Copies the types from dist/types/go into a package of this module, and writes a table of them by name.
package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"strings"
)

func main() {
	const folder = "sequrity"
	if err := os.RemoveAll(folder); err != nil {
		log.Fatal(err)
	}
	if err := os.CopyFS(folder, os.DirFS("../../dist/types/go")); err != nil {
		log.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), folder+"/types.go", nil, 0)
	if err != nil {
		log.Fatal(err)
	}
	var table strings.Builder
	table.WriteString("package main\n\nimport \"sequrity.example/conformance/sequrity\"\n\nvar byName = map[string]roundTrip{\n")
	for _, each := range file.Decls {
		declaration, ok := each.(*ast.GenDecl)
		if !ok || declaration.Tok != token.TYPE {
			continue
		}
		kind := declaration.Specs[0].(*ast.TypeSpec)
		through := "through[sequrity.%[1]s]"
		if _, isUnion := kind.Type.(*ast.InterfaceType); isUnion {
			through = "throughUnion(sequrity.Read%[1]s)"
		}
		fmt.Fprintf(&table, "\t%[1]q: "+through+",\n", kind.Name.Name)
	}
	table.WriteString("}\n")
	if err := os.WriteFile("types.go", []byte(table.String()), 0o644); err != nil {
		log.Fatal(err)
	}
}
