import javax.xml.parsers.DocumentBuilderFactory

fun parse(input: InputStream): Document {
    // ruleid: kotlin-xxe
    val factory = DocumentBuilderFactory.newInstance()
    return factory.newDocumentBuilder().parse(input)
}

fun sax(): SAXParser {
    // ruleid: kotlin-xxe
    return SAXParserFactory.newInstance().newSAXParser()
}

fun strict(input: InputStream): Document {
    // ok: kotlin-xxe
    val factory = DocumentBuilderFactory.newInstance()
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true)
    return factory.newDocumentBuilder().parse(input)
}

fun applied(input: InputStream): Document {
    // ok: kotlin-xxe
    val factory = DocumentBuilderFactory.newInstance().apply { setFeature(DISALLOW, true) }
    return factory.newDocumentBuilder().parse(input)
}

fun other(): Calendar {
    // ok: kotlin-xxe
    return Calendar.getInstance()
}
