using System.Security.Cryptography;
using System.Text;

public class Box
{
    public void Prepare(Aes aes)
    {
        // ruleid: csharp-static-iv
        aes.IV = Encoding.UTF8.GetBytes("1234567890123456");
    }

    public ICryptoTransform Open(Aes aes, byte[] key)
    {
        // ruleid: csharp-static-iv
        return aes.CreateEncryptor(key, Encoding.ASCII.GetBytes("abcdefghijklmnop"));
    }

    public ICryptoTransform Safe(Aes aes, byte[] key, byte[] iv)
    {
        // ok: csharp-static-iv
        aes.GenerateIV();
        // ok: csharp-static-iv
        aes.IV = iv;
        // ok: csharp-static-iv
        return aes.CreateEncryptor(key, aes.IV);
    }
}
