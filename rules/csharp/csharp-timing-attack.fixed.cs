using System.Security.Cryptography;

public class Hooks
{
    public bool Verify(byte[] body, byte[] given)
    {
        using var hmac = new HMACSHA256(_key);
        var expected = hmac.ComputeHash(body);
        // ruleid: csharp-timing-attack
        return System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(expected, given);
    }

    public bool Turned(byte[] body, byte[] given, HMACSHA256 hmac)
    {
        var expected = hmac.ComputeHash(body);
        // ruleid: csharp-timing-attack
        return System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(given, expected);
    }

    public bool Safe(byte[] body, byte[] given, int[] a, int[] b, HMACSHA256 hmac)
    {
        var expected = hmac.ComputeHash(body);
        // ok: csharp-timing-attack
        var same = CryptographicOperations.FixedTimeEquals(expected, given);
        // ok: csharp-timing-attack
        return same && a.SequenceEqual(b);
    }
}
