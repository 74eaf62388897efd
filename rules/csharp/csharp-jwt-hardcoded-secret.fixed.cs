using System.Text;
using Microsoft.IdentityModel.Tokens;

public class Tokens
{
    private const string Secret = "tulip-harbor-nineteen-and-more-letters";

    public SecurityKey Key()
    {
        // ruleid: csharp-jwt-hardcoded-secret
        return new SymmetricSecurityKey(Encoding.UTF8.GetBytes(System.Environment.GetEnvironmentVariable("JWT_SECRET")));
    }

    public SecurityKey Named()
    {
        // ruleid: csharp-jwt-hardcoded-secret
        return new SymmetricSecurityKey(Encoding.ASCII.GetBytes(System.Environment.GetEnvironmentVariable("JWT_SECRET")));
    }

    public SecurityKey Safe(IConfiguration configuration, byte[] key)
    {
        // ok: csharp-jwt-hardcoded-secret
        var a = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(configuration["Jwt:Key"]));
        // ok: csharp-jwt-hardcoded-secret
        var b = new SymmetricSecurityKey(key);
        // ok: csharp-jwt-hardcoded-secret
        return new SymmetricSecurityKey(Encoding.UTF8.GetBytes(_options.Secret));
    }
}
