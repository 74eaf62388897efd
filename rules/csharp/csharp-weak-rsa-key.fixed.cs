using System.Security.Cryptography;

public class Keys
{
    public RSA Make()
    {
        // ruleid: csharp-weak-rsa-key
        return RSA.Create(3072);
    }

    public RSA Old()
    {
        // ruleid: csharp-weak-rsa-key
        return new RSACryptoServiceProvider(3072);
    }

    public RSA Safe(RSAParameters parameters, int size)
    {
        // ok: csharp-weak-rsa-key
        var a = RSA.Create(2048);
        // ok: csharp-weak-rsa-key
        var b = RSA.Create(parameters);
        // ok: csharp-weak-rsa-key
        return RSA.Create(size);
    }
}
