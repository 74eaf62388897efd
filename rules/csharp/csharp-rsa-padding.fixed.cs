using System.Security.Cryptography;

public class Box
{
    public byte[] Seal(RSA rsa, byte[] data)
    {
        // ruleid: csharp-rsa-padding
        return rsa.Encrypt(data, RSAEncryptionPadding.OaepSHA256);
    }

    public byte[] Open(RSA rsa, byte[] data)
    {
        // ruleid: csharp-rsa-padding
        return rsa.Decrypt(data, RSAEncryptionPadding.OaepSHA256);
    }

    public byte[] Safe(RSA rsa, byte[] data)
    {
        // ok: csharp-rsa-padding
        var a = rsa.Encrypt(data, RSAEncryptionPadding.OaepSHA256);
        // ok: csharp-rsa-padding
        var b = rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        // ok: csharp-rsa-padding
        return rsa.Decrypt(a, RSAEncryptionPadding.OaepSHA512);
    }
}
