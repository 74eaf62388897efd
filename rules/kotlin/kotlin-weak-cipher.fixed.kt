import javax.crypto.Cipher

fun ciphers() {
    // ruleid: kotlin-weak-cipher
    Cipher.getInstance("AES/GCM/NoPadding")
    // ruleid: kotlin-weak-cipher
    Cipher.getInstance("AES/GCM/NoPadding")
    // ruleid: kotlin-weak-cipher
    val cipher = Cipher.getInstance("AES/GCM/NoPadding")
    // ok: kotlin-weak-cipher
    Cipher.getInstance("AES/GCM/NoPadding")
    // ok: kotlin-weak-cipher
    Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding")
    // ok: kotlin-weak-cipher
    Cipher.getInstance("ChaCha20-Poly1305")
}
