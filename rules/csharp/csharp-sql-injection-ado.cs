using System.Data.SqlClient;
using Microsoft.AspNetCore.Mvc;

public class UsersController : Controller
{
    [HttpGet("{id}")]
    public IActionResult Get(string id)
    {
        using var connection = new SqlConnection(_settings);
        // ruleid: csharp-sql-injection-ado
        using var command = new SqlCommand("SELECT * FROM Users WHERE Id = '" + id + "'", connection);
        return Ok(command.ExecuteScalar());
    }

    public IActionResult Search()
    {
        var name = Request.Query["name"].ToString();
        var command = _connection.CreateCommand();
        // ruleid: csharp-sql-injection-ado
        command.CommandText = $"SELECT * FROM Users WHERE Name LIKE '%{name}%'";
        return Ok(command.ExecuteReader());
    }

    public IActionResult Filter(FilterModel filter)
    {
        // ruleid: csharp-sql-injection-ado
        using var command = new SqlCommand { CommandText = "SELECT * FROM Users WHERE City = '" + filter.City + "'" };
        return Ok(command.ExecuteReader());
    }

    protected void OnSearch(object sender, EventArgs e)
    {
        // ruleid: csharp-sql-injection-ado
        var adapter = new SqlDataAdapter("SELECT * FROM Users WHERE Name = '" + txtName.Text + "'", _connection);
        adapter.Fill(_table);
    }

    public IActionResult Bound(string id)
    {
        // ok: csharp-sql-injection-ado
        using var command = new SqlCommand("SELECT * FROM Users WHERE Id = @id", _connection);
        // ok: csharp-sql-injection-ado
        command.Parameters.AddWithValue("@id", id);
        return Ok(command.ExecuteScalar());
    }

    public IActionResult Numbered(string page)
    {
        var number = int.Parse(page);
        // ok: csharp-sql-injection-ado
        using var command = new SqlCommand($"SELECT * FROM Users LIMIT 10 OFFSET {number}", _connection);
        return Ok(command.ExecuteReader());
    }

    public IActionResult Sorted(string column)
    {
        var order = column == "name" ? "Name" : "Id";
        // ok: csharp-sql-injection-ado
        using var command = new SqlCommand("SELECT * FROM Users ORDER BY " + order, _connection);
        return Ok(command.ExecuteReader());
    }
}

public class StockController : Controller
{
    public IActionResult Show(string name)
    {
        // ruleid: csharp-sql-injection-ado
        using var command = new Npgsql.NpgsqlCommand($"select * from stock where name = '{name}'");
        return Ok(command.ExecuteScalar());
    }
}
