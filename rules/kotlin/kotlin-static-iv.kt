import javax.crypto.spec.GCMParameterSpec
import javax.crypto.spec.IvParameterSpec

fun specs(iv: ByteArray) {
    // ruleid: kotlin-static-iv
    IvParameterSpec(ByteArray(16))
    // ruleid: kotlin-static-iv
    IvParameterSpec("0123456789abcdef".toByteArray())
    // ruleid: kotlin-static-iv
    GCMParameterSpec(128, ByteArray(12))
    // ok: kotlin-static-iv
    IvParameterSpec(iv)
    // ok: kotlin-static-iv
    GCMParameterSpec(128, iv)
    // ok: kotlin-static-iv
    SecretKeySpec(iv, "AES")
}
