"""What an administrator's browser shows after a click on *Install*: what came of it, and what to do next."""

from __future__ import annotations

from html import escape

from aiohttp import web

HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",  # the address holds a code
    "X-Content-Type-Options": "nosniff",
}
_STYLE = "body{font:16px/1.5 sans-serif;max-width:40em;margin:4em auto;padding:0 1em;color:#222}h1{font-size:1.4em}"


def page(status: int, head: str, *paragraphs: str, link: tuple[str, str] | None = None) -> web.Response:
    """A page of plain text; ``link`` is an address of ours or Slack's, and what it says."""
    body = "\n".join(f"<p>{escape(each)}</p>" for each in paragraphs)
    if link:
        body += f'\n<p><a href="{escape(link[0])}">{escape(link[1])}</a></p>'
    html = f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(head)}</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>{escape(head)}</h1>
{body}
</body>
</html>
"""
    return web.Response(text=html, status=status, content_type="text/html", headers=HEADERS)
