"""What a viewer function may ask, and what becomes of the address that it hands on.

MiniStack's functions have no `rawQueryString()`, and a plus sign in an address stays one on the way to its S3. AWS reads
it as a space there (but not at a website endpoint).
"""

from contextvars import ContextVar
from urllib.parse import unquote_plus

from ministack.core import cloudfront_js
from ministack.services import cloudfront

QUERY: ContextVar[str] = ContextVar("query", default="")

GIVES_RAW_QUERY = b"""
;const givenHandler = handler;
handler = (event) => {
  event.request.rawQueryString = () => event.rawQuery || undefined;
  return givenHandler(event);
};
"""


def install() -> None:
    own_handle = cloudfront.handle_viewer_request
    own_build = cloudfront._build_function_event
    own_evaluate = cloudfront_js.evaluate

    async def handle(dist, method, path, raw_uri, raw_query_string, *rest, **more):
        QUERY.set(raw_query_string)
        return await own_handle(dist, method, path, raw_uri, raw_query_string, *rest, **more)

    def build(*event, **more) -> dict:
        return {**own_build(*event, **more), "rawQuery": QUERY.get()}

    def evaluate(code: bytes, event: dict):
        return own_evaluate(code + GIVES_RAW_QUERY, event)

    def object_key(origin: dict, uri: str) -> str:
        return unquote_plus((origin.get("origin_path") or "") + uri).lstrip("/")

    cloudfront.handle_viewer_request = handle
    cloudfront._build_function_event = build
    cloudfront_js.evaluate = evaluate
    cloudfront._s3_object_key = object_key
