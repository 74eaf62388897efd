import java.security.MessageDigest

fun sums(bytes: ByteArray) {
    // ruleid: kotlin-weak-hash
    MessageDigest.getInstance("SHA-256").digest(bytes)
    // ruleid: kotlin-weak-hash
    val digest = MessageDigest.getInstance("SHA-256")
    // ok: kotlin-weak-hash
    MessageDigest.getInstance("SHA-256").digest(bytes)
    // ok: kotlin-weak-hash
    Mac.getInstance("HmacSHA1")
    // ok: kotlin-weak-hash
    println("MD5")
}
