using System.Data.SqlClient;

public class Users
{
    private readonly SqlConnection connection;

    public object ByName(string name)
    {
        // ruleid: csharp-sql-injection-parameter
        var command = new SqlCommand("select * from users where name = '" + name + "'", connection);
        return command.ExecuteScalar();
    }

    public object ByCity(string city)
    {
        var command = connection.CreateCommand();
        // ruleid: csharp-sql-injection-parameter
        command.CommandText = $"select * from users where city = '{city}'";
        return command.ExecuteScalar();
    }

    public object Bound(string name)
    {
        // ok: csharp-sql-injection-parameter
        var command = new SqlCommand("select * from users where name = @name", connection);
        command.Parameters.AddWithValue("@name", name);
        return command.ExecuteScalar();
    }

    public object ById(int id)
    {
        // ok: csharp-sql-injection-parameter
        var command = new SqlCommand("select * from users where id = " + id, connection);
        return command.ExecuteScalar();
    }

    public object Run(string sql)
    {
        // ok: csharp-sql-injection-parameter
        var command = new SqlCommand(sql, connection);
        return command.ExecuteScalar();
    }
}
