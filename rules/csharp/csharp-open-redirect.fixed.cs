using Microsoft.AspNetCore.Mvc;

public class AccountController : Controller
{
    [HttpPost]
    public IActionResult Login(string returnUrl)
    {
        // ruleid: csharp-open-redirect
        return LocalRedirect(returnUrl);
    }

    public void Leave()
    {
        // ruleid: csharp-open-redirect
        Response.Redirect(Request.Query["next"]);
    }

    [HttpPost]
    public IActionResult Safe(string returnUrl)
    {
        if (Url.IsLocalUrl(returnUrl))
        {
            // ok: csharp-open-redirect
            return Redirect(returnUrl);
        }
        // ok: csharp-open-redirect
        return Redirect("/home?from=" + Uri.EscapeDataString(returnUrl));
    }

    [HttpPost]
    public IActionResult Local(string returnUrl)
    {
        // ok: csharp-open-redirect
        return LocalRedirect(returnUrl);
    }
}

public class LinksController : Controller
{
    public void Search(string text)
    {
        // ok: csharp-open-redirect
        Response.Redirect("~/Search.aspx?text=" + Server.UrlEncode(text));
        // ok: csharp-open-redirect
        Response.Redirect($"/orders/{text}");
    }
}

public static class Links
{
    public static void Map(WebApplication app)
    {
        // ruleid: csharp-open-redirect
        app.MapGet("/go", (string address) => Results.Redirect(address));
    }
}
