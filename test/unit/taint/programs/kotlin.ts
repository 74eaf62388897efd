/** What flows in Kotlin. Each line with a sink says so. */
export const kotlinPrograms = String.raw`
### texts that are put together
fun f() {
    val x = source()
    sink("a " + x) // flows
    sink("a $x b") // flows
    sink("a ${"$"}{x.trim()} b") // flows
    sink("a") // clean
    var y = "a"
    y += x
    sink(y) // flows
    y = "a"
    sink(y) // clean
    sink(x as String) // flows
    sink(x!!) // flows
    sink(x?.trim()) // flows
    sink(x ?: "a") // flows
    val b = StringBuilder()
    b.append(x)
    sink(b.toString()) // flows
}
### numbers
fun f() {
    val x = source()
    sink(x.toInt()) // clean
    val n: Int = source()
    sink(n) // clean
    sink(x.length) // clean
}
### functions
fun same(text: String) = text
fun back(text: String): String { return text }
fun fixed(text: String): String { return "a" }
fun f() {
    sink(same(source())) // flows
    sink(back(source())) // flows
    sink(fixed(source())) // clean
}
### values of branches
fun f(flag: Boolean, n: Int) {
    val a = if (flag) source() else "b"
    sink(a) // flows
    val b = when (n) {
        1 -> "a"
        else -> source()
    }
    sink(b) // flows
    val c = when (n) {
        1 -> "a"
        else -> "b"
    }
    sink(c) // clean
}
### branches, loops and lambdas
fun f(flag: Boolean) {
    var x = "a"
    if (flag) { x = source() }
    sink(x) // flows
    for (one in source()) {
        sink(one) // flows
    }
    source().let { v -> sink(v) } // flows
    try { g() } catch (e: Exception) { sink(source()) } // flows
}
### a fixed list
fun f() {
    val x = source()
    if (x !in setOf("a", "b")) return
    sink(x) // clean
}
`;
