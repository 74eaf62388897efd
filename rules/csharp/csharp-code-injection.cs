using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.AspNetCore.Mvc;

public class FormulaController : Controller
{
    [HttpPost]
    public async Task<IActionResult> Run(string formula)
    {
        // ruleid: csharp-code-injection
        return Ok(await CSharpScript.EvaluateAsync(formula));
    }

    public IActionResult Page()
    {
        var template = "Hello " + Request.Form["name"];
        // ruleid: csharp-code-injection
        return Content(Engine.Razor.RunCompile(template, "hello", null, new { }));
    }

    [HttpPost]
    public async Task<IActionResult> Safe(string name, int count)
    {
        // ok: csharp-code-injection
        var a = await CSharpScript.EvaluateAsync("1 + 1");
        // ok: csharp-code-injection
        var b = await CSharpScript.EvaluateAsync($"2 * {count}");
        // ok: csharp-code-injection
        return Content(Engine.Razor.RunCompile("Hello @Model.Name", "hello", null, new { Name = name }));
    }
}
