"""Calls AWS for the probes: a question a line in, an answer a line out, both JSON.

Run: `python calls.py <https endpoint> <http endpoint> <certificate>`; the root key in the environment.
"""

import json
import sys
from functools import cache

import botocore.session
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

HTTPS, HTTP, CERTIFICATE = sys.argv[1:4]


@cache
def client(service: str, region: str, scheme: str, caller: str):
    """A client for one caller: `root`, `anybody`, or the JSON of credentials."""
    # A refusal must be seen at once, not after retries; loopback has no bucket host names.
    config = Config(retries={"total_max_attempts": 1}, s3={"addressing_style": "path"})
    keys = {}
    if caller == "anybody":
        config = config.merge(Config(signature_version=UNSIGNED))
    elif caller != "root":
        held = json.loads(caller)
        keys = {
            "aws_access_key_id": held["AccessKeyId"],
            "aws_secret_access_key": held["SecretAccessKey"],
            "aws_session_token": held.get("SessionToken"),
        }
    endpoint = HTTP if scheme == "http" else HTTPS
    return botocore.session.get_session().create_client(
        service, region, endpoint_url=endpoint, verify=CERTIFICATE, config=config, **keys
    )


def answer(asked: dict) -> dict:
    caller = asked["as"] if isinstance(asked["as"], str) else json.dumps(asked["as"], sort_keys=True)
    try:
        made = client(asked["service"], asked["region"], asked["scheme"], caller)
        output = made._make_api_call(asked["operation"], asked["input"])
    except ClientError as error:
        return {"ok": False, "code": error.response["Error"]["Code"]}
    except BotoCoreError as error:
        return {"ok": False, "code": f"{type(error).__name__}: {error}"}
    output.pop("ResponseMetadata", None)
    return {"ok": True, "output": output}


def plain(value):
    """What JSON has no form for: bodies are text, times are ISO."""
    return value.read().decode() if hasattr(value, "read") else value.isoformat()


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line)), default=plain), flush=True)
