public class Keys
{
    public byte[] Make()
    {
        var key = new byte[32];
        // ruleid: csharp-weak-random-bytes
        System.Security.Cryptography.RandomNumberGenerator.Fill(key);
        return key;
    }

    public byte[] Salt(Random random)
    {
        var salt = new byte[16];
        // ruleid: csharp-weak-random-bytes
        System.Security.Cryptography.RandomNumberGenerator.Fill(salt);
        return salt;
    }

    public byte[] Safe(Random random)
    {
        var key = new byte[32];
        // ok: csharp-weak-random-bytes
        RandomNumberGenerator.Fill(key);
        var noise = new byte[64];
        // ok: csharp-weak-random-bytes
        random.NextBytes(noise);
        // ok: csharp-weak-random-bytes
        return RandomNumberGenerator.GetBytes(16);
    }
}
