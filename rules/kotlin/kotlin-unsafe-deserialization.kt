import java.io.ObjectInputStream

fun read(input: InputStream): Any {
    val stream = ObjectInputStream(input)
    // ruleid: kotlin-unsafe-deserialization
    return stream.readObject()
}

fun short(input: InputStream): Any {
    // ruleid: kotlin-unsafe-deserialization
    return ObjectInputStream(input).readObject()
}

fun filtered(input: InputStream): Any {
    val stream = ObjectInputStream(input)
    stream.objectInputFilter = filter
    // ok: kotlin-unsafe-deserialization
    return stream.readObject()
}

fun json(text: String): Order {
    // ok: kotlin-unsafe-deserialization
    return mapper.readValue(text, Order::class.java)
}

fun own(reader: Reader): Any {
    // ok: kotlin-unsafe-deserialization
    return reader.readObject()
}
