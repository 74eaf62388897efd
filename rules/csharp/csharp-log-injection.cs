using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

public class SearchController : Controller
{
    [HttpGet]
    public IActionResult Find(string query)
    {
        // ruleid: csharp-log-injection
        _logger.LogInformation($"Search for {query}");
        return Ok();
    }

    public IActionResult Old()
    {
        // ruleid: csharp-log-injection
        _logger.LogWarning("No such page: " + Request.Path);
        return NotFound();
    }

    [HttpGet]
    public IActionResult Safe(string query, int page)
    {
        // ok: csharp-log-injection
        _logger.LogInformation("Search for {Query}", query);
        // ok: csharp-log-injection
        _logger.LogInformation($"Page {page}");
        // ok: csharp-log-injection
        _logger.LogInformation("Search for " + query.ReplaceLineEndings(""));
        return Ok();
    }
}
