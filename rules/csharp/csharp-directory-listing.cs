public class Startup
{
    public void Configure(IApplicationBuilder app)
    {
        // ruleid: csharp-directory-listing
        app.UseDirectoryBrowser();
        // ruleid: csharp-directory-listing
        app.UseFileServer(enableDirectoryBrowsing: true);
    }

    public void Safe(IApplicationBuilder app, FileServerOptions options)
    {
        // ok: csharp-directory-listing
        app.UseStaticFiles();
        // ok: csharp-directory-listing
        app.UseFileServer();
        // ok: csharp-directory-listing
        options.EnableDirectoryBrowsing = false;
    }
}
