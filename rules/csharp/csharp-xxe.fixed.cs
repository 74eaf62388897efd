using System.Xml;

public class Reader
{
    public XmlReader Open(Stream stream)
    {
        // ruleid: csharp-xxe
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        return XmlReader.Create(stream, settings);
    }

    public XmlDocument Load(string xml)
    {
        var document = new XmlDocument();
        // ruleid: csharp-xxe
        document.XmlResolver = null;
        document.LoadXml(xml);
        return document;
    }

    public XmlReader Safe(Stream stream, XmlDocument document)
    {
        // ok: csharp-xxe
        document.XmlResolver = null;
        // ok: csharp-xxe
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        // ok: csharp-xxe
        return settings.DtdProcessing == DtdProcessing.Parse ? null : XmlReader.Create(stream);
    }
}

public class Feeds
{
    public void Read(Stream stream)
    {
        // ruleid: csharp-xxe
        var feed = new XmlDocument { XmlResolver = null };
        feed.Load(stream);
    }
}
