using Microsoft.AspNetCore.Mvc;

public class PageController : Controller
{
    [HttpGet]
    public IActionResult Hello(string name)
    {
        // ruleid: csharp-xss-raw-html
        return Content("<h1>Hello " + name + "</h1>", "text/html");
    }

    public void Old()
    {
        // ruleid: csharp-xss-raw-html
        Response.Write(System.Net.WebUtility.HtmlEncode(Request.QueryString["q"]));
    }

    [HttpGet]
    public IActionResult Safe(string name)
    {
        // ok: csharp-xss-raw-html
        Response.Write(HttpUtility.HtmlEncode(name));
        // ok: csharp-xss-raw-html
        var a = Content(name, "text/plain");
        // ok: csharp-xss-raw-html
        var b = Content("<h1>Hello</h1>", "text/html");
        // ok: csharp-xss-raw-html
        return View("Hello", name);
    }
}
