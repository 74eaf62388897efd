public class Startup
{
    public void Configure(WebApplication app, IServiceCollection services)
    {
        // ruleid: csharp-csrf-off
        services.AddMvc(options => options.Filters.Add(new IgnoreAntiforgeryTokenAttribute()));
        // ruleid: csharp-csrf-off
        app.MapPost("/upload", (IFormFile file) => Results.Ok()).DisableAntiforgery();
    }

    public void Safe(WebApplication app, IServiceCollection services)
    {
        // ok: csharp-csrf-off
        services.AddMvc(options => options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));
        // ok: csharp-csrf-off
        app.MapPost("/upload", (IFormFile file) => Results.Ok());
        // ok: csharp-csrf-off
        app.UseAntiforgery();
    }
}
