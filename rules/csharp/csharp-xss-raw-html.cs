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
        Response.Write(Request.QueryString["q"]);
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

public partial class Greeting : System.Web.UI.Page
{
    protected void Page_Load(object sender, EventArgs e)
    {
        // ruleid: csharp-xss-raw-html
        lblName.Text = "Hello " + Request.QueryString["name"];
        // ok: csharp-xss-raw-html
        lblName.Text = HttpUtility.HtmlEncode(Request.QueryString["name"]);
        // ok: csharp-xss-raw-html
        txtName.Text = Request.QueryString["name"];
    }
}

public class HelloMiddleware
{
    public async Task Invoke(HttpContext context)
    {
        // ruleid: csharp-xss-raw-html
        await context.Response.WriteAsync("<h1>" + context.Request.Query["name"]);
        // ok: csharp-xss-raw-html
        await context.Response.WriteAsync("name: " + context.Request.Query["name"]);
    }
}
