using System.Net;

public class Setup
{
    public void Old(HttpClientHandler handler)
    {
        // ruleid: csharp-tls-version
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Ssl3;
        // ruleid: csharp-tls-version
        handler.SslProtocols = SslProtocols.Tls11;
    }

    public bool Safe(HttpClientHandler handler)
    {
        // ok: csharp-tls-version
        ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12;
        // ok: csharp-tls-version
        handler.SslProtocols = SslProtocols.None;
        // ok: csharp-tls-version
        return handler.SslProtocols == SslProtocols.Tls;
    }
}
