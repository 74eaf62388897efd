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
