using System.Web.Script.Serialization;

public class Reader
{
    public object Read(string text)
    {
        // ruleid: csharp-javascript-serializer-types
        var serializer = new JavaScriptSerializer(new SimpleTypeResolver());
        return serializer.DeserializeObject(text);
    }

    public Order Direct(string text)
    {
        // ruleid: csharp-javascript-serializer-types
        return new JavaScriptSerializer(new SimpleTypeResolver()).Deserialize<Order>(text);
    }

    public Order Safe(string text)
    {
        // ok: csharp-javascript-serializer-types
        var a = new JavaScriptSerializer().Deserialize<Order>(text);
        // ok: csharp-javascript-serializer-types
        var b = new JavaScriptSerializer(new OwnTypeResolver());
        // ok: csharp-javascript-serializer-types
        return JsonSerializer.Deserialize<Order>(text);
    }
}
