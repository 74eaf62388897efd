using System.Reflection;
using Microsoft.AspNetCore.Mvc;

public class PluginController : Controller
{
    [HttpPost]
    public IActionResult Make(string type)
    {
        // ruleid: csharp-type-from-input
        return Ok(Activator.CreateInstance(Type.GetType(type)));
    }

    public IActionResult Load()
    {
        // ruleid: csharp-type-from-input
        var assembly = Assembly.LoadFrom("plugins/" + Request.Query["plugin"]);
        return Ok(assembly.FullName);
    }

    [HttpPost]
    public IActionResult Safe(string type)
    {
        // ok: csharp-type-from-input
        var a = Type.GetType("App.Handlers.Default");
        if (!Allowed.Contains(type))
        {
            return BadRequest();
        }
        // ok: csharp-type-from-input
        var b = Type.GetType(type);
        // ok: csharp-type-from-input
        return Ok(Assembly.Load("App.Plugins"));
    }
}
