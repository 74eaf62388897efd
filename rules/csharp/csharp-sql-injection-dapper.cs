using Dapper;
using Microsoft.AspNetCore.Mvc;

public class OrdersController : ControllerBase
{
    [HttpGet("{id}")]
    public IActionResult Get(string id)
    {
        // ruleid: csharp-sql-injection-dapper
        return Ok(_connection.QueryFirstOrDefault<Order>("SELECT * FROM Orders WHERE Id = " + id));
    }

    [HttpGet]
    public async Task<IActionResult> Find(string customer)
    {
        var sql = string.Format("SELECT * FROM Orders WHERE Customer = '{0}'", customer);
        // ruleid: csharp-sql-injection-dapper
        return Ok(await _connection.QueryAsync<Order>(sql));
    }

    [HttpGet("safe")]
    public IActionResult Safe(string customer, int id)
    {
        // ok: csharp-sql-injection-dapper
        var a = _connection.Query<Order>("SELECT * FROM Orders WHERE Customer = @customer", new { customer });
        // ok: csharp-sql-injection-dapper
        var b = _connection.QueryFirst<Order>($"SELECT * FROM Orders WHERE Id = {id}");
        // ok: csharp-sql-injection-dapper
        return Ok(_connection.Query<Order>("SELECT * FROM Orders"));
    }
}

public class SearchController : Controller
{
    private static string Order(string wanted) => wanted == "date" ? "created" : "name";

    private string Like(string text) { return "%" + text + "%"; }

    public IActionResult Sorted(string sort)
    {
        // ok: csharp-sql-injection-dapper
        return Ok(_db.Query<Item>("select * from items order by " + Order(sort)));
    }

    public IActionResult Found(string[] names, string text)
    {
        // ruleid: csharp-sql-injection-dapper
        var one = _db.Query<Item>("select * from items where name like '" + Like(text) + "'");
        // ruleid: csharp-sql-injection-dapper
        return Ok(_db.Query<Item>("select * from items where name in (" + string.Join(",", names.Select(each => "'" + each + "'")) + ")"));
    }
}

public static class Routes
{
    public static void Map(WebApplication app)
    {
        // ruleid: csharp-sql-injection-dapper
        app.MapGet("/items", (string name, IDbConnection db) => db.Query<Item>("select * from items where name = '" + name + "'"));
        // ok: csharp-sql-injection-dapper
        app.MapGet("/items/{id}", (int id, IDbConnection db) => db.Query<Item>("select * from items where id = " + id));
    }
}
