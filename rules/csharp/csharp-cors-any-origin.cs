public class Startup
{
    public void Configure(IServiceCollection services)
    {
        services.AddCors(options => options.AddDefaultPolicy(policy =>
        {
            // ruleid: csharp-cors-any-origin
            policy.SetIsOriginAllowed(_ => true).AllowCredentials();
        }));
        // ruleid: csharp-cors-any-origin
        services.AddCors(options => options.AddPolicy("all", policy => policy.SetIsOriginAllowed(origin => true)));
    }

    public void Safe(CorsPolicyBuilder policy)
    {
        // ok: csharp-cors-any-origin
        policy.WithOrigins("https://app.example.com").AllowCredentials();
        // ok: csharp-cors-any-origin
        policy.SetIsOriginAllowed(origin => new Uri(origin).Host == "localhost");
        // ok: csharp-cors-any-origin
        policy.AllowAnyHeader();
    }
}
