using System.Security.Cryptography;

public class Passwords
{
    public byte[] Hash(string password, byte[] salt)
    {
        // ruleid: csharp-weak-key-derivation
        using var derive = new Rfc2898DeriveBytes(password, salt, 1000);
        return derive.GetBytes(32);
    }

    public byte[] Direct(string password, byte[] salt)
    {
        // ruleid: csharp-weak-key-derivation
        return Rfc2898DeriveBytes.Pbkdf2(password, salt, 10000, HashAlgorithmName.SHA256, 32);
    }

    public byte[] Safe(string password, byte[] salt, int rounds)
    {
        // ok: csharp-weak-key-derivation
        var a = Rfc2898DeriveBytes.Pbkdf2(password, salt, 600000, HashAlgorithmName.SHA256, 32);
        // ok: csharp-weak-key-derivation
        var b = new Rfc2898DeriveBytes(password, salt, rounds, HashAlgorithmName.SHA256);
        // ok: csharp-weak-key-derivation
        return SHA256.HashData(salt);
    }
}
