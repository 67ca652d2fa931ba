"""Runs MiniStack with what a website needs and MiniStack 1.5.33 lacks.

MiniStack decides every permission itself; these additions only bring a request to the resource that AWS
would bring it to. Run: `python serve.py <https port> <http port> <certificate> <key>`.
"""

import asyncio
import signal
import sys

from hypercorn.asyncio import serve
from hypercorn.config import Config
from ministack import app as gateway

import alarms
import edge
import filters
import headers
import in_use
import names
import objects
import origins
import rights
import stacks
import tokens
import website


async def main(https_port: str, http_port: str, certificate: str, key: str) -> None:
    names.install()
    origins.install()
    alarms.install()
    edge.install()
    filters.install()
    headers.install()
    in_use.install()
    objects.install()
    rights.install()
    stacks.install()
    tokens.install()
    config = Config()
    config.bind = [f"127.0.0.1:{https_port}"]
    # A redirect to HTTPS can only be seen by asking over real HTTP.
    config.insecure_bind = [f"127.0.0.1:{http_port}"]
    config.certfile, config.keyfile = certificate, key
    config.loglevel = "WARNING"
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signum in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signum, stop.set)
    # The process that started us holds our input open for as long as it lives.
    loop.add_reader(sys.stdin, lambda: sys.stdin.buffer.read1(1024) or stop.set())
    await serve(website.with_websites(gateway.app), config, shutdown_trigger=stop.wait)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:5]))
