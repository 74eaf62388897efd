using System.Runtime.Serialization.Formatters.Binary;
using System.Text.Json;

public class Store
{
    public object Load(Stream stream)
    {
        // ruleid: csharp-unsafe-deserialization
        var formatter = new BinaryFormatter();
        return formatter.Deserialize(stream);
    }

    public object Soap(Stream stream)
    {
        // ruleid: csharp-unsafe-deserialization
        return new NetDataContractSerializer().Deserialize(stream);
    }

    public Order Safe(string text, Stream stream)
    {
        // ok: csharp-unsafe-deserialization
        var a = JsonSerializer.Deserialize<Order>(text);
        // ok: csharp-unsafe-deserialization
        var b = new DataContractSerializer(typeof(Order)).ReadObject(stream);
        // ok: csharp-unsafe-deserialization
        return (Order)new XmlSerializer(typeof(Order)).Deserialize(stream);
    }
}
