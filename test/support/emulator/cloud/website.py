"""S3 website endpoints, which MiniStack lacks: index and error documents over plain HTTP.

The objects are read anonymously through MiniStack, so Block Public Access and the bucket policy decide.
"""

from xml.etree import ElementTree

from ministack.services import s3

import names

XML = "{http://s3.amazonaws.com/doc/2006-03-01/}"


def with_websites(app):
    """Wraps the ASGI application: a host whose alias points at a website endpoint is its bucket's website."""

    async def wrapped(scope, receive, send):
        bucket = website_bucket(scope) if scope["type"] == "http" else None
        if bucket is None:
            return await app(scope, receive, send)
        status, headers, body = await answer(app, scope, receive, bucket)
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return wrapped


def website_bucket(scope) -> str | None:
    host = dict(scope["headers"]).get(b"host", b"").decode().split(":")[0]
    # A website endpoint has no TLS, and finds the bucket by the host's own name.
    if scope["scheme"] != "http" or not (names.alias_target(host) or "").startswith("s3-website"):
        return None
    return host if s3._bucket_websites.get(host) else None


async def answer(app, scope, receive, bucket):
    if scope["method"] not in ("GET", "HEAD"):
        return 405, [(b"content-type", b"text/html; charset=utf-8")], b"405 Method Not Allowed"
    config = ElementTree.fromstring(s3._bucket_websites[bucket])
    index = config.findtext(f"{XML}IndexDocument/{XML}Suffix", "")
    path = scope["path"] + index if scope["path"].endswith("/") else scope["path"]
    status, headers, body = await read(app, scope, receive, f"/{bucket}{path}")
    if status < 400:
        return status, headers, body
    below, *_ = await read(app, scope, receive, f"/{bucket}{path}/{index}")
    if below < 400:
        return 302, [(b"location", (scope["path"] + "/").encode())], b""
    error_page = config.findtext(f"{XML}ErrorDocument/{XML}Key")
    if error_page:
        _, headers, body = await read(app, scope, receive, f"/{bucket}/{error_page}")
    # Nobody may list the bucket anonymously, yet AWS tells a missing page from a forbidden one only to those who may.
    return status, headers, body


async def read(app, scope, receive, path):
    """One anonymous S3 read, path style, with the browser's own method and scheme."""
    seen = {"status": 500, "headers": [], "body": b""}

    async def collect(message):
        if message["type"] == "http.response.start":
            seen["status"], seen["headers"] = message["status"], list(message["headers"])
        elif message["type"] == "http.response.body":
            seen["body"] += message.get("body", b"")

    asked = {**scope, "path": path, "raw_path": path.encode(), "query_string": b"", "headers": [(b"host", b"localhost")]}
    await app(asked, receive, collect)
    return seen["status"], seen["headers"], seen["body"]
