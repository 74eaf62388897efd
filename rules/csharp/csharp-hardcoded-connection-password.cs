using System.Data.SqlClient;

public class Shop
{
    public SqlConnection Open()
    {
        // ruleid: csharp-hardcoded-connection-password
        return new SqlConnection("Server=db;Database=shop;User Id=shop;Password=tulip-Harbor-19");
    }

    public void Configure(DbContextOptionsBuilder options)
    {
        // ruleid: csharp-hardcoded-connection-password
        options.UseSqlServer(@"Server=db;Database=shop;Uid=shop;Pwd=maple9River;");
    }

    public SqlConnection Safe(IConfiguration configuration, string password)
    {
        // ok: csharp-hardcoded-connection-password
        var a = new SqlConnection("Server=db;Database=shop;Integrated Security=true");
        // ok: csharp-hardcoded-connection-password
        var b = new SqlConnection($"Server=db;User Id=shop;Password={password}");
        // ok: csharp-hardcoded-connection-password
        return new SqlConnection(configuration.GetConnectionString("Shop"));
    }
}
