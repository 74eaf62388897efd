package data

import (
	"encoding/xml"

	"github.com/lestrrat-go/libxml2/parser"
)

func parse(doc []byte) {
	// ruleid: go-xxe-libxml2
	a := parser.New(parser.XMLParseNoEnt)
	// ruleid: go-xxe-libxml2
	b := parser.New(parser.XMLParseNoEnt, parser.XMLParseNoBlanks)
	// ok: go-xxe-libxml2
	c := parser.New()
	// ok: go-xxe-libxml2
	d := parser.New(parser.XMLParseNoNet)
	// ok: go-xxe-libxml2
	xml.Unmarshal(doc, &d)
	_, _, _ = a, b, c
}
