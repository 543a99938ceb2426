"""A Telegram that answers every send at once; prints its address."""

import asyncio

from aiohttp import web

ANSWER = b'{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"t"}}'


async def answer(request: web.Request) -> web.Response:
    """Take a send."""
    await request.read()
    return web.Response(body=ANSWER, content_type="application/json")


async def main() -> None:
    """Serve until stopped."""
    application = web.Application()
    application.router.add_post("/{path:.*}", answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    print(f"http://{host}:{port}", flush=True)
    await asyncio.Event().wait()


asyncio.run(main())
