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
