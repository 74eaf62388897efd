fun note(token: String, password: String, user: String) {
    // ruleid: kotlin-secret-in-log
    Log.d("login", "password is $password")
    // ruleid: kotlin-secret-in-log
    logger.info("signing in with " + password)
    // ok: kotlin-secret-in-log
    logger.info("signed in: $user")
    // ok: kotlin-secret-in-log
    logger.info("no password given")
    // ok: kotlin-secret-in-log
    check(password)
}
