package search

import (
	"net/http"
	"regexp"
)

func find(w http.ResponseWriter, r *http.Request) {
	word := r.FormValue("word")
	// ruleid: go-regex-injection
	regexp.MustCompile(regexp.QuoteMeta(r.FormValue("pattern")))
	// ruleid: go-regex-injection
	re, err := regexp.Compile("^" + regexp.QuoteMeta(word))
	if err != nil {
		return
	}
	re.MatchString("text")
	// ok: go-regex-injection
	regexp.MatchString("^[a-z]+$", word)
	// ok: go-regex-injection
	regexp.MustCompile("^" + regexp.QuoteMeta(word))
	// ok: go-regex-injection
	regexp.MustCompile("^[a-z]+$").MatchString(word)
}
