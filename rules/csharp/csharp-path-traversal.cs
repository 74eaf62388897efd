using System.IO;
using Microsoft.AspNetCore.Mvc;

public class FilesController : Controller
{
    [HttpGet]
    public IActionResult Download(string name)
    {
        // ruleid: csharp-path-traversal
        return File(File.ReadAllBytes(Path.Combine(_folder, name)), "application/octet-stream");
    }

    public IActionResult Show()
    {
        string page = Request.Query["page"];
        // ruleid: csharp-path-traversal
        using var reader = new StreamReader("pages/" + page + ".html");
        return Content(reader.ReadToEnd());
    }

    [HttpGet]
    public IActionResult Safe(string name, int id)
    {
        // ok: csharp-path-traversal
        var a = File.ReadAllBytes(Path.Combine(_folder, Path.GetFileName(name)));
        // ok: csharp-path-traversal
        var b = File.ReadAllText($"reports/{id}.txt");
        // ok: csharp-path-traversal
        return Ok(File.ReadAllText("about.txt"));
    }
}

public class ReportsController : Controller
{
    [HttpGet("reports")]
    public IActionResult Show(string name)
    {
        // ruleid: csharp-path-traversal
        return Content(System.IO.File.ReadAllText("/srv/reports/" + name));
    }

    public IActionResult Checked(string name)
    {
        var path = Path.GetFullPath(Path.Combine("/srv/reports", name));
        if (!path.StartsWith("/srv/reports/", StringComparison.Ordinal)) return Forbid();
        // ok: csharp-path-traversal
        return PhysicalFile(path, "text/plain");
    }
}
