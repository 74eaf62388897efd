using System.Xml;
using Microsoft.AspNetCore.Mvc;

public class LoginController : Controller
{
    [HttpPost]
    public IActionResult Login(string name, string password)
    {
        // ruleid: csharp-xpath-injection
        var user = _document.SelectSingleNode("//user[name='" + name + "' and password='" + password + "']");
        return Ok(user);
    }

    public IActionResult Find()
    {
        // ruleid: csharp-xpath-injection
        return Ok(_document.SelectNodes($"//item[@kind='{Request.Query["kind"]}']"));
    }

    [HttpGet]
    public IActionResult Safe(string name, int id)
    {
        // ok: csharp-xpath-injection
        var a = _document.SelectNodes("//user");
        // ok: csharp-xpath-injection
        var b = _document.SelectSingleNode($"//user[@id={id}]");
        // ok: csharp-xpath-injection
        return Ok(_users.FirstOrDefault(user => user.Name == name));
    }
}
