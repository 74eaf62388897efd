using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

public class ItemsController : ControllerBase
{
    [HttpGet]
    public IActionResult Find(string name)
    {
        // ruleid: csharp-sql-injection-ef
        return Ok(_context.Items.FromSqlRaw("SELECT * FROM Items WHERE Name = '" + name + "'").ToList());
    }

    [HttpDelete]
    public IActionResult Remove(string id)
    {
        // ruleid: csharp-sql-injection-ef
        _context.Database.ExecuteSqlRaw($"DELETE FROM Items WHERE Id = {id}");
        return NoContent();
    }

    [HttpGet("safe")]
    public IActionResult Safe(string name)
    {
        // ok: csharp-sql-injection-ef
        var a = _context.Items.FromSqlInterpolated($"SELECT * FROM Items WHERE Name = {name}").ToList();
        // ok: csharp-sql-injection-ef
        var b = _context.Items.Where(item => item.Name == name).ToList();
        // ok: csharp-sql-injection-ef
        return Ok(_context.Items.FromSqlRaw("SELECT * FROM Items").ToList());
    }
}

public class TagsController : Controller
{
    public IActionResult Show(string name)
    {
        // ok: csharp-sql-injection-ef
        return Ok(_db.Tags.FromSqlRaw("select * from tags where name = {0}", name));
    }
}
