"""A service of a product that is just large enough to be deployed: it says which release and which service it is."""

import http.server
import os
import sys
import time
import urllib.parse

SERVICE, RELEASE = os.environ["SERVICE"], os.environ.get("RELEASE", "none")
FAULT = open("/fault").read().strip()

if FAULT == "exit":
    sys.exit("cannot start: the setting FEATURE_URL is missing")


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = urllib.parse.urlparse(self.path)
        wait = urllib.parse.parse_qs(path.query).get("seconds", ["0"])[0]
        time.sleep(min(float(wait), 60))
        body = f'{{"service": "{SERVICE}", "release": "{RELEASE}"}}\n'.encode()
        self.send_response(500 if FAULT == "unhealthy" and path.path.endswith("health") else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


http.server.ThreadingHTTPServer.request_queue_size = 128
http.server.ThreadingHTTPServer(("", 8000), Handler).serve_forever()
