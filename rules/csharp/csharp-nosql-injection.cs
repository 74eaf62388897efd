using MongoDB.Bson;
using Microsoft.AspNetCore.Mvc;

public class UsersController : Controller
{
    [HttpPost]
    public IActionResult Login(string name)
    {
        // ruleid: csharp-nosql-injection
        var filter = BsonDocument.Parse("{ name: '" + name + "' }");
        return Ok(_users.Find(filter).FirstOrDefault());
    }

    public IActionResult Old()
    {
        var text = $"{{ mail: '{Request.Form["mail"]}' }}";
        // ruleid: csharp-nosql-injection
        return Ok(_users.Find(BsonDocument.Parse(text)).ToList());
    }

    [HttpPost]
    public IActionResult Safe(string name, int id)
    {
        // ok: csharp-nosql-injection
        var a = _users.Find(Builders<User>.Filter.Eq(user => user.Name, name)).FirstOrDefault();
        // ok: csharp-nosql-injection
        var b = BsonDocument.Parse("{ active: true }");
        // ok: csharp-nosql-injection
        return Ok(_users.Find(user => user.Name == name).ToList());
    }
}
