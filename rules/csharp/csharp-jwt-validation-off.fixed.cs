using Microsoft.IdentityModel.Tokens;

public class Startup
{
    public TokenValidationParameters Parameters()
    {
        return new TokenValidationParameters
        {
            ValidateIssuer = true,
            // ruleid: csharp-jwt-validation-off
            ValidateLifetime = true,
            // ruleid: csharp-jwt-validation-off
            RequireSignedTokens = true,
        };
    }

    public TokenValidationParameters Safe()
    {
        // ok: csharp-jwt-validation-off
        var form = new Form { ValidateLifetime = false };
        return new TokenValidationParameters
        {
            // ok: csharp-jwt-validation-off
            ValidateLifetime = true,
            // ok: csharp-jwt-validation-off
            ValidateAudience = false,
        };
    }
}
