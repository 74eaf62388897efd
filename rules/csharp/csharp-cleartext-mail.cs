using System.Net.Mail;

public class Mailer
{
    public SmtpClient Make()
    {
        var client = new SmtpClient("mail.example.com");
        // ruleid: csharp-cleartext-mail
        client.EnableSsl = false;
        return client;
    }

    public SmtpClient Other()
    {
        return new SmtpClient
        {
            Host = "mail.example.com",
            // ruleid: csharp-cleartext-mail
            EnableSsl = false,
        };
    }

    public SmtpClient Safe(SmtpClient client)
    {
        // ok: csharp-cleartext-mail
        client.EnableSsl = true;
        // ok: csharp-cleartext-mail
        var settings = new MailSettings { EnableSsl = false };
        // ok: csharp-cleartext-mail
        return new SmtpClient("mail.example.com", 587) { EnableSsl = true };
    }
}
