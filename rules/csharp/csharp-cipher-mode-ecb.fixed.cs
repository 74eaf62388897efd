using System.Security.Cryptography;

public class Box
{
    public Aes Open(byte[] key)
    {
        var aes = Aes.Create();
        // ruleid: csharp-cipher-mode-ecb
        aes.Mode = CipherMode.CBC;
        return aes;
    }

    public Aes Made(byte[] key)
    {
        // ruleid: csharp-cipher-mode-ecb
        return new AesManaged { Mode = CipherMode.CBC, Key = key };
    }

    public bool Safe(Aes aes)
    {
        // ok: csharp-cipher-mode-ecb
        aes.Mode = CipherMode.CBC;
        // ok: csharp-cipher-mode-ecb
        var known = aes.Mode == CipherMode.ECB;
        // ok: csharp-cipher-mode-ecb
        aes.Padding = PaddingMode.PKCS7;
        return known;
    }
}
