public class Startup
{
    public void Configure(IApplicationBuilder app)
    {
        // ruleid: csharp-debug-page
        app.UseExceptionHandler("/Error");
        app.UseRouting();
    }

    public void Program(WebApplication app)
    {
        // ruleid: csharp-debug-page
        app.UseExceptionHandler("/Error");
    }

    public void Safe(IApplicationBuilder app, IWebHostEnvironment env)
    {
        if (env.IsDevelopment())
        {
            // ok: csharp-debug-page
            app.UseDeveloperExceptionPage();
        }
        else
        {
            // ok: csharp-debug-page
            app.UseExceptionHandler("/Error");
        }
        // ok: csharp-debug-page
        app.UseRouting();
    }
}
