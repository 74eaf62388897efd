fun list(request: HttpServletRequest) {
    val path = request.getParameter("path")
    // ruleid: kotlin-command-injection
    Runtime.getRuntime().exec("ls -l $path")
    // ruleid: kotlin-command-injection
    ProcessBuilder("sh", "-c", "ls -l " + path).start()
}

fun fixed() {
    // ok: kotlin-command-injection
    Runtime.getRuntime().exec("sync")
}

fun number(request: HttpServletRequest) {
    val n = request.getParameter("n").toInt()
    // ok: kotlin-command-injection
    ProcessBuilder("sh", "-c", "head -n $n log").start()
}

fun listed(request: HttpServletRequest) {
    val action = request.getParameter("action")
    if (action !in setOf("start", "stop")) return
    // ok: kotlin-command-injection
    ProcessBuilder("sh", "-c", "service app $action").start()
}
