using System.Net.Http;
using Microsoft.AspNetCore.Mvc;

public class ProxyController : Controller
{
    [HttpGet]
    public async Task<IActionResult> Fetch(string url)
    {
        // ruleid: csharp-ssrf
        return Ok(await _client.GetStringAsync(url));
    }

    public IActionResult Old()
    {
        // ruleid: csharp-ssrf
        var request = WebRequest.Create(Request.QueryString["address"]);
        return Ok(request.GetResponse());
    }

    [HttpGet]
    public async Task<IActionResult> Safe(string url, string query)
    {
        // ok: csharp-ssrf
        var a = await _client.GetStringAsync("https://api.example.com/?q=" + Uri.EscapeDataString(query));
        if (!Allowed.Contains(url))
        {
            return BadRequest();
        }
        // ok: csharp-ssrf
        var b = await _client.GetStringAsync(url);
        // ok: csharp-ssrf
        var c = await _client.GetAsync($"https://api.example.com/items/{query}");
        // ok: csharp-ssrf
        return Ok(await _client.GetAsync("https://api.example.com/items"));
    }
}

public class PreviewController : Controller
{
    public IActionResult Show(string address)
    {
        // ruleid: csharp-ssrf
        return Ok(new System.Net.WebClient().DownloadString(address));
    }

    public IActionResult Fixed(string name)
    {
        // ok: csharp-ssrf
        return Ok(System.Net.WebRequest.Create("https://api.example.com/items/" + name));
    }
}
