public class Codes
{
    public string Reset()
    {
        // ruleid: csharp-weak-random
        var token = System.Security.Cryptography.RandomNumberGenerator.GetInt32(100000, 999999).ToString();
        return token;
    }

    public int Pin()
    {
        var random = new Random();
        // ruleid: csharp-weak-random
        int pin = System.Security.Cryptography.RandomNumberGenerator.GetInt32(1000, 9999);
        return pin;
    }

    public int Safe()
    {
        var random = new Random();
        // ok: csharp-weak-random
        int pin = RandomNumberGenerator.GetInt32(1000, 9999);
        // ok: csharp-weak-random
        int color = random.Next(256);
        // ok: csharp-weak-random
        var next = random.Next();
        return pin + color + next;
    }
}
