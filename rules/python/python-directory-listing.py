import http.server
import socketserver

# ruleid: python-directory-listing
server = http.server.HTTPServer(("", 8000), http.server.SimpleHTTPRequestHandler)
# ruleid: python-directory-listing
app.router.add_static("/files", "public", show_index=True)
# ok: python-directory-listing
own = http.server.HTTPServer(("", 8000), Handler)
# ok: python-directory-listing
app.router.add_static("/files", "public")
# ok: python-directory-listing
tcp = socketserver.TCPServer(("", 8000), Handler)
