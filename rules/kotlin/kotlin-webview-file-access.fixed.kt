fun setUp(view: WebView) {
    // ruleid: kotlin-webview-file-access
    view.settings.allowUniversalAccessFromFileURLs = false
    // ruleid: kotlin-webview-file-access
    view.settings.allowFileAccess = false
    // ok: kotlin-webview-file-access
    view.settings.allowFileAccess = false
    // ok: kotlin-webview-file-access
    view.settings.javaScriptEnabled = true
    // ok: kotlin-webview-file-access
    view.settings.domStorageEnabled = true
}
