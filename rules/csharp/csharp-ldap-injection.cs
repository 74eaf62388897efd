using System.DirectoryServices;
using Microsoft.AspNetCore.Mvc;

public class PeopleController : Controller
{
    [HttpGet]
    public IActionResult Find(string name)
    {
        var searcher = new DirectorySearcher(_entry);
        // ruleid: csharp-ldap-injection
        searcher.Filter = "(uid=" + name + ")";
        return Ok(searcher.FindOne());
    }

    public IActionResult Login()
    {
        // ruleid: csharp-ldap-injection
        var searcher = new DirectorySearcher($"(mail={Request.Form["mail"]})");
        return Ok(searcher.FindOne());
    }

    [HttpGet]
    public IActionResult Safe(string name)
    {
        var searcher = new DirectorySearcher(_entry);
        // ok: csharp-ldap-injection
        searcher.Filter = "(objectClass=person)";
        // ok: csharp-ldap-injection
        searcher.Filter = "(uid=" + Encoder.LdapFilterEncode(name) + ")";
        if (!Regex.IsMatch(name, "^[a-z0-9]+$"))
        {
            return BadRequest();
        }
        // ok: csharp-ldap-injection
        searcher.Filter = "(uid=" + name + ")";
        return Ok(searcher.FindOne());
    }
}
