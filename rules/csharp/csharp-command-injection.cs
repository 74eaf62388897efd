using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

public class ToolsController : Controller
{
    [HttpPost]
    public IActionResult Ping(string host)
    {
        // ruleid: csharp-command-injection
        Process.Start("cmd.exe", "/c ping " + host);
        return Ok();
    }

    public IActionResult Run()
    {
        var process = new Process();
        // ruleid: csharp-command-injection
        process.StartInfo.FileName = Request.Form["tool"];
        process.Start();
        return Ok();
    }

    [HttpPost]
    public IActionResult Safe(string host, int count)
    {
        // ok: csharp-command-injection
        _image.FileName = host;
        // ok: csharp-command-injection
        var start = new ProcessStartInfo("ping");
        start.ArgumentList.Add(host);
        // ok: csharp-command-injection
        Process.Start("ping", "-c " + count);
        // ok: csharp-command-injection
        Process.Start("uptime");
        return Ok(start);
    }
}

public class ToolsController : Controller
{
    public IActionResult Run(string host)
    {
        var start = new ProcessStartInfo("/usr/bin/whois");
        start.ArgumentList.Add("--");
        start.ArgumentList.Add(host);
        // ok: csharp-command-injection
        Process.Start(start);
        // ruleid: csharp-command-injection
        System.Diagnostics.Process.Start("cmd.exe", "/c whois " + host);
        return Ok();
    }
}
