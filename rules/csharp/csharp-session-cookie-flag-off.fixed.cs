public class Startup
{
    public void Configure(IServiceCollection services)
    {
        services.AddSession(options =>
        {
            // ruleid: csharp-session-cookie-flag-off
            options.Cookie.HttpOnly = true;
        });
        services.ConfigureApplicationCookie(options =>
        {
            // ruleid: csharp-session-cookie-flag-off
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        });
    }

    public void Safe(CookieAuthenticationOptions options)
    {
        // ok: csharp-session-cookie-flag-off
        options.Cookie.HttpOnly = true;
        // ok: csharp-session-cookie-flag-off
        options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
        // ok: csharp-session-cookie-flag-off
        options.Cookie.Name = "session";
    }
}
