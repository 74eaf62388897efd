using Microsoft.AspNetCore.Http;

public class Sessions
{
    public void Start(HttpResponse response, string id)
    {
        response.Cookies.Append("session", id, new CookieOptions
        {
            // ruleid: csharp-cookie-flag-off
            HttpOnly = true,
            Secure = true,
        });
    }

    public void Old(string id)
    {
        var cookie = new HttpCookie("session", id);
        // ruleid: csharp-cookie-flag-off
        cookie.Secure = true;
        Response.Cookies.Add(cookie);
    }

    public void Safe(HttpResponse response, string id)
    {
        // ok: csharp-cookie-flag-off
        response.Cookies.Append("session", id, new CookieOptions { Secure = true, HttpOnly = true });
        // ok: csharp-cookie-flag-off
        var options = new DoorOptions { Secure = false };
        // ok: csharp-cookie-flag-off
        response.Cookies.Append("XSRF-TOKEN", id, new CookieOptions { HttpOnly = false, Secure = true });
        // ok: csharp-cookie-flag-off
        response.Cookies.Append("theme", "dark");
    }
}
