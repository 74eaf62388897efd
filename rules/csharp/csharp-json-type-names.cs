using Newtonsoft.Json;

public class Reader
{
    public object Read(string text)
    {
        // ruleid: csharp-json-type-names
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All };
        return JsonConvert.DeserializeObject(text, settings);
    }

    public void Configure(JsonSerializerSettings settings)
    {
        // ruleid: csharp-json-type-names
        settings.TypeNameHandling = TypeNameHandling.Auto;
    }

    public object Safe(string text)
    {
        // ok: csharp-json-type-names
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None };
        // ok: csharp-json-type-names
        var mode = settings.TypeNameHandling == TypeNameHandling.All;
        // ok: csharp-json-type-names
        return JsonConvert.DeserializeObject<Order>(text);
    }
}
