public class Settings
{
    public string Secret(IConfiguration configuration)
    {
        // ruleid: csharp-fallback-secret
        var a = Environment.GetEnvironmentVariable("JWT_SECRET") ?? "dev-secret";
        // ruleid: csharp-fallback-secret
        return a + (configuration["Jwt:Key"] ?? "dev-key");
    }

    public string Safe(IConfiguration configuration)
    {
        // ok: csharp-fallback-secret
        var a = configuration["Jwt:Key"] ?? throw new InvalidOperationException("Jwt:Key is not set");
        // ok: csharp-fallback-secret
        var b = Environment.GetEnvironmentVariable("DB_HOST") ?? "localhost";
        // ok: csharp-fallback-secret
        return a + b + (configuration["Smtp:Password"] ?? "");
    }
}
