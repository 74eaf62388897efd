import kotlin.random.Random

fun reset() {
    // ruleid: kotlin-weak-random
    val token = Random.nextLong().toString()
    // ruleid: kotlin-weak-random
    val otp = (100000..999999).random()
    // ok: kotlin-weak-random
    val salt = ByteArray(16).also { SecureRandom().nextBytes(it) }
    // ok: kotlin-weak-random
    val dice = Random.nextInt(1, 7)
}

fun sessionKey(): Int {
    // ruleid: kotlin-weak-random
    return java.util.Random().nextInt()
}

fun shuffle(list: List<Int>): Int {
    // ok: kotlin-weak-random
    return list.random()
}
