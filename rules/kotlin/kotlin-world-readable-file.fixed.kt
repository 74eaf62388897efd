fun save(context: Context) {
    // ruleid: kotlin-world-readable-file
    context.openFileOutput("notes", Context.MODE_PRIVATE)
    // ruleid: kotlin-world-readable-file
    context.getSharedPreferences("settings", Context.MODE_PRIVATE)
    // ok: kotlin-world-readable-file
    context.openFileOutput("notes", Context.MODE_PRIVATE)
    // ok: kotlin-world-readable-file
    context.openFileOutput("notes", Context.MODE_APPEND)
    // ok: kotlin-world-readable-file
    context.getSharedPreferences("settings", 0)
}
