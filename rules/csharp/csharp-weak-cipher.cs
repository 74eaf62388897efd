using System.Security.Cryptography;

public class Box
{
    public ICryptoTransform Open(byte[] key, byte[] iv)
    {
        // ruleid: csharp-weak-cipher
        var cipher = DES.Create();
        return cipher.CreateEncryptor(key, iv);
    }

    public ICryptoTransform Old(byte[] key, byte[] iv)
    {
        // ruleid: csharp-weak-cipher
        return new TripleDESCryptoServiceProvider().CreateEncryptor(key, iv);
    }

    public SymmetricAlgorithm Safe(byte[] key)
    {
        // ok: csharp-weak-cipher
        var gcm = new AesGcm(key, 16);
        // ok: csharp-weak-cipher
        var name = nameof(DES);
        // ok: csharp-weak-cipher
        return Aes.Create();
    }
}
