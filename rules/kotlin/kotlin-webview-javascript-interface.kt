fun setUp(view: WebView, bridge: Bridge) {
    // ruleid: kotlin-webview-javascript-interface
    view.addJavascriptInterface(bridge, "app")
    // ok: kotlin-webview-javascript-interface
    view.removeJavascriptInterface("app")
    // ok: kotlin-webview-javascript-interface
    WebViewCompat.addWebMessageListener(view, "app", setOf("https://app.example.com"), listener)
    // ok: kotlin-webview-javascript-interface
    view.loadUrl("https://app.example.com")
}
