using System.Security.Cryptography;

public class Signer
{
    public byte[] Sign(byte[] data)
    {
        // ruleid: csharp-weak-hash
        using var md5 = MD5.Create();
        return md5.ComputeHash(data);
    }

    public byte[] Old(byte[] data)
    {
        // ruleid: csharp-weak-hash
        return new SHA1CryptoServiceProvider().ComputeHash(data);
    }

    public byte[] Direct(byte[] data)
    {
        // ruleid: csharp-weak-hash
        return SHA256.HashData(data);
    }

    public byte[] Safe(byte[] data, byte[] key)
    {
        // ok: csharp-weak-hash
        var a = SHA256.HashData(data);
        // ok: csharp-weak-hash
        var id = new Guid(MD5.HashData(data));
        // ok: csharp-weak-hash
        var b = new HMACSHA256(key).ComputeHash(data);
        // ok: csharp-weak-hash
        return SHA512.Create().ComputeHash(data);
    }
}

public static class Named
{
    public static void All()
    {
        // ruleid: csharp-weak-hash
        var first = HashAlgorithm.Create("MD5");
        // ruleid: csharp-weak-hash
        var second = System.Security.Cryptography.SHA1.Create();
        // ok: csharp-weak-hash
        var third = HashAlgorithm.Create("SHA512");
    }
}
