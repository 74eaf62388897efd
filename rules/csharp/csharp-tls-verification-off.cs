using System.Net;
using System.Net.Http;

public class Clients
{
    public HttpClient Make()
    {
        var handler = new HttpClientHandler();
        // ruleid: csharp-tls-verification-off
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => true;
        return new HttpClient(handler);
    }

    public HttpClient Other()
    {
        return new HttpClient(new HttpClientHandler
        {
            // ruleid: csharp-tls-verification-off
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
        });
    }

    public HttpClient Safe(HttpClientHandler handler)
    {
        // ok: csharp-tls-verification-off
        handler.ServerCertificateCustomValidationCallback = (message, certificate, chain, errors) => errors == SslPolicyErrors.None;
        // ok: csharp-tls-verification-off
        handler.CheckCertificateRevocationList = true;
        // ok: csharp-tls-verification-off
        handler.Accept = (a, b) => true;
        return new HttpClient(handler);
    }
}
