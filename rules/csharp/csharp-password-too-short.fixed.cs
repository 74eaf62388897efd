public class Startup
{
    public void Configure(IServiceCollection services, IdentityOptions other)
    {
        services.Configure<IdentityOptions>(options =>
        {
            // ruleid: csharp-password-too-short
            options.Password.RequiredLength = 12;
        });
        // ruleid: csharp-password-too-short
        other.Password.RequiredLength = 12;
    }

    public void Safe(IdentityOptions options, int length)
    {
        // ok: csharp-password-too-short
        options.Password.RequiredLength = 12;
        // ok: csharp-password-too-short
        options.Password.RequiredLength = length;
        // ok: csharp-password-too-short
        options.Password.RequiredUniqueChars = 1;
    }
}
