package directory

import (
	"fmt"
	"net/http"

	"github.com/go-ldap/ldap/v3"
)

func find(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: go-ldap-injection
	ldap.NewSearchRequest("dc=example,dc=com", ldap.ScopeWholeSubtree, 0, 0, 0, false, "(uid="+name+")", []string{"cn"}, nil)
	filter := fmt.Sprintf("(&(objectClass=person)(uid=%s))", name)
	// ruleid: go-ldap-injection
	ldap.NewSearchRequest("dc=example,dc=com", ldap.ScopeWholeSubtree, 0, 0, 0, false, filter, nil, nil)
	safe := fmt.Sprintf("(uid=%s)", ldap.EscapeFilter(name))
	// ok: go-ldap-injection
	ldap.NewSearchRequest("dc=example,dc=com", ldap.ScopeWholeSubtree, 0, 0, 0, false, safe, nil, nil)
	// ok: go-ldap-injection
	ldap.NewSearchRequest("dc=example,dc=com", ldap.ScopeWholeSubtree, 0, 0, 0, false, "(objectClass=*)", nil, nil)
	// ok: go-ldap-injection
	ldap.NewSearchRequest("dc=example,dc=com", ldap.ScopeWholeSubtree, 0, 0, 0, false, "(uid="+ldap.EscapeFilter(name)+")", nil, nil)
}
