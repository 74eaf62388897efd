using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;

public class SearchController : Controller
{
    [HttpGet]
    public IActionResult Find(string word)
    {
        // ruleid: csharp-regex-injection
        return Ok(Regex.IsMatch(_text, word));
    }

    public IActionResult Made()
    {
        // ruleid: csharp-regex-injection
        var regex = new Regex("^" + Request.Query["start"]);
        return Ok(regex.Matches(_text));
    }

    [HttpGet]
    public IActionResult Safe(string word)
    {
        // ok: csharp-regex-injection
        var a = Regex.IsMatch(_text, Regex.Escape(word));
        // ok: csharp-regex-injection
        var b = Regex.IsMatch(word, "^[a-z]+$");
        // ok: csharp-regex-injection
        return Ok(new Regex("^a").IsMatch(word));
    }
}
