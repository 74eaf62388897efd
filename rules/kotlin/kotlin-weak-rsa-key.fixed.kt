import java.security.KeyPairGenerator

fun short() {
    val generator = KeyPairGenerator.getInstance("RSA")
    // ruleid: kotlin-weak-rsa-key
    generator.initialize(3072)
}

fun long() {
    val generator = KeyPairGenerator.getInstance("RSA")
    // ok: kotlin-weak-rsa-key
    generator.initialize(3072)
}

fun curve() {
    val generator = KeyPairGenerator.getInstance("EC")
    // ok: kotlin-weak-rsa-key
    generator.initialize(256)
}

fun other(pool: Pool) {
    // ok: kotlin-weak-rsa-key
    pool.initialize(16)
}
