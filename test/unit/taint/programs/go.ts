/** Each program stands for itself; `source()`, `sink(x)` and `sanitize(x)` are told apart by name. */
export const goPrograms = `
### declarations and assignments
package main

var Global = source()

func f() {
	a := source()
	var b = a
	var c string = b
	c = c + "!"
	sink(c) // flows
	c = "safe"
	sink(c) // clean
	const d = "x"
	sink(d) // clean
	sink(Global) // flows
}

### an inner declaration hides the outer one
package main

func f(ok bool) {
	x := "safe"
	if ok {
		x := source()
		sink(x) // flows
	}
	sink(x) // clean
	y := source()
	{
		y := "safe"
		sink(y) // clean
	}
	sink(y) // flows
}

### several results
package main

func pair() (string, error) {
	return source(), nil
}

func second() (string, string) {
	return "a", source()
}

func f() {
	x, err := pair()
	if err != nil {
		sink(err.Error()) // clean
		return
	}
	sink(x) // flows
	a, b := second()
	sink(a) // clean
	sink(b) // flows
	b, a = a, b
	sink(a) // flows
	sink(b) // clean
}

### named results
package main

func named() (value string, err error) {
	value = source()
	return
}

func f() {
	v, _ := named()
	sink(v) // flows
}

### structs
package main

type query struct {
	Text  string
	Limit int
}

func f() {
	q := query{Text: source(), Limit: 3}
	sink(q.Text) // flows
	sink(q.Limit) // clean
	p := &query{Text: "safe"}
	sink(p.Text) // clean
	p.Text = source()
	sink(p.Text) // flows
}

### slices and maps
package main

import "strings"

func f() {
	list := []string{"a", source()}
	sink(strings.Join(list, ",")) // flows
	list = append([]string{}, "b")
	sink(list[0]) // clean
	list = append(list, source())
	sink(list[1]) // flows
	m := map[string]string{"k": source(), "l": "safe"}
	sink(m["k"]) // flows
	sink(m["l"]) // clean
	m["l"] = source()
	sink(m["l"]) // flows
	parts := make([]string, 2)
	copy(parts, list)
	sink(parts[0]) // flows
}

### loops
package main

func f(items []string) {
	for i, x := range source() {
		sink(x) // flows
		sink(items[i]) // clean
	}
	out := ""
	for i := 0; i < 3; i++ {
		sink(out) // flows
		out += source()
	}
	for len(out) < 10 {
		out = out + "x"
	}
	sink(out) // flows
	for _, y := range items {
		sink(y) // clean
	}
	for {
		out = "done"
		break
	}
	sink(out) // clean
}

### switch
package main

func f(kind string) {
	x := source()
	switch kind {
	case "a", "b":
		sink(x) // flows
	case "c":
		x = "safe"
		sink(x) // clean
		fallthrough
	default:
		sink(x) // flows
	}
	switch y := source(); y {
	case "asc", "desc":
		sink(y) // clean
	default:
		sink(y) // flows
	}
	switch {
	case kind == "":
		x = "safe"
	default:
		x = "other"
	}
	sink(x) // clean
}

### types in a switch
package main

func f(v any) {
	v = source()
	switch t := v.(type) {
	case int:
		sink(t) // clean
	case string:
		sink(t) // flows
	}
	s, ok := v.(string)
	if ok {
		sink(s) // flows
	}
}

### channels and select
package main

func f(done chan bool) {
	ch := make(chan string, 1)
	ch <- source()
	sink(<-ch) // flows
	select {
	case x := <-ch:
		sink(x) // flows
	case <-done:
		sink("done") // clean
	}
}

### closures, defer and go
package main

func f() {
	x := source()
	func() {
		sink(x) // flows
	}()
	defer func(y string) {
		sink(y) // flows
	}(x)
	go run(x, func(z string) {
		sink(z) // clean
	})
	g := func(a string) string { return a + "!" }
	sink(g(x)) // flows
	sink(g("safe")) // clean
}

func run(x string, then func(string)) {
	sink(x) // flows
}

### methods
package main

type store struct {
	name string
}

type server struct {
	db *store
}

func (s *store) find(id string, limit int) {
	sink(id) // flows
	sink(limit) // clean
	sink(s.name) // clean
}

func (s *server) handle() {
	s.db.find(source(), 3)
}

func newStore() *store {
	return &store{}
}

func (s *store) get(v string) string {
	return v
}

func f() {
	s := newStore()
	sink(s.get(source())) // flows
	sink(s.get("safe")) // clean
}

### a parameter list that shares types, and a variadic one
package main

func g(a, b string, rest ...string) {
	sink(a) // clean
	sink(b) // flows
	sink(rest[0]) // flows
}

func f() {
	g("safe", source(), "x", source())
}

### conversions
package main

import "strconv"

func f() {
	x := source()
	n, err := strconv.Atoi(x)
	if err != nil {
		return
	}
	sink(n) // clean
	sink(len(x)) // clean
	sink(int64(n)) // clean
	sink([]byte(x)) // flows
	sink(string([]byte(x))) // flows
	sink(x == "a") // clean
	sink(x[1:3]) // flows
}

### references
package main

import "encoding/json"

type body struct{ Name string }

func f() {
	var b body
	if err := json.Unmarshal(source(), &b); err != nil {
		return
	}
	sink(b.Name) // flows
	var c body
	json.NewDecoder(source()).Decode(&c)
	sink(c.Name) // flows
	x := source()
	p := &x
	sink(*p) // flows
}

### builders
package main

import (
	"fmt"
	"strings"
)

func f() {
	var sb strings.Builder
	sb.WriteString("a")
	sink(sb.String()) // clean
	sb.WriteString(source())
	sink(sb.String()) // flows
	var other strings.Builder
	fmt.Fprintf(&other, "%s", source())
	sink(other.String()) // flows
	sink(fmt.Sprintf("%s", source())) // flows
}

### a table proves its keys
package main

var allowed = map[string]bool{"a": true}

func f() {
	x := source()
	if !allowed[x] {
		return
	}
	sink(x) // clean
	y := source()
	if _, ok := allowed[y]; !ok {
		sink(y) // flows
		return
	}
	sink(y) // clean
	z := source()
	if column, ok := allowed[z]; ok {
		sink(column) // clean
	}
	sink(z) // flows
}

### other proofs
package main

import (
	"regexp"
	"slices"
)

var word = regexp.MustCompile("^[a-z]+$")
var loose = regexp.MustCompile("[a-z]+")

func f() {
	x := source()
	if !word.MatchString(x) {
		return
	}
	sink(x) // clean
	y := source()
	if loose.MatchString(y) {
		sink(y) // flows
	}
	if slices.Contains([]string{"a", "b"}, y) {
		sink(y) // clean
	}
	if y == "asc" || y == "desc" {
		sink(y) // clean
	}
}

### a check that answers an error
package main

import "errors"

func check(v string) error {
	if v != "a" {
		return errors.New("bad")
	}
	return nil
}

func valid(v string) bool {
	return v == "a" || v == "b"
}

func f() {
	x := source()
	if err := check(x); err != nil {
		sink(x) // flows
		return
	}
	sink(x) // clean
	y := source()
	if !valid(y) {
		return
	}
	sink(y) // clean
}

### calls that do not come back
package main

import "log"

func f(bad bool) {
	x := source()
	if bad {
		log.Fatal("no")
	} else {
		x = "safe"
	}
	sink(x) // clean
}

### labels
package main

func f(items []string) {
	x := "safe"
outer:
	for _, a := range items {
		for _, b := range items {
			if a == b {
				x = source()
				break outer
			}
			continue outer
		}
	}
	sink(x) // flows
}

### else and its initializers
package main

func f(n int) {
	if a := source(); n > 0 {
		sink(a) // flows
	} else if b := "safe"; n > 1 {
		sink(a) // flows
		sink(b) // clean
	} else {
		sink(b) // clean
	}
}

### sanitizers
package main

func f() {
	x := sanitize(source())
	sink(x) // clean
	sink(sanitize(source()) + source()) // flows
}
`;
