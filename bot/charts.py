"""A few numbers as a picture, for those who would rather look."""

from __future__ import annotations

import io

from bot.ports import Attachment, Words
from flows.replies import Chart

WIDTH, ROW, MARGIN, LABELS = 720, 44, 24, 250  # pixels
INK, BAR, PAPER = (
    "#1d1c1d",
    "#2f6f9f",
    "#ffffff",
)  # more than 4.5 : 1 between each of the first two and the last (WCAG 2.2)


def picture(chart: Chart, words: Words, url: str = "") -> Attachment:
    """A PNG of horizontal bars, the number at the end of each."""
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415 – only who asks for a picture waits for this

    title, label = ImageFont.load_default(24), ImageFont.load_default(18)
    image = Image.new("RGB", (WIDTH, 2 * MARGIN + ROW * (len(chart.bars) + 1)), PAPER)
    draw = ImageDraw.Draw(image)
    draw.text((MARGIN, MARGIN), words.plain(chart.title), INK, font=title)
    most = max((value for _, value in chart.bars), default=0) or 1
    room = WIDTH - LABELS - MARGIN - 70
    for number, (line, value) in enumerate(chart.bars, 1):
        top = MARGIN + number * ROW
        draw.text((MARGIN, top + 8), words.plain(line), INK, font=label)
        right = LABELS + max(2 if value else 0, round(room * value / most))
        draw.rectangle((LABELS, top + 6, right, top + ROW - 12), fill=BAR)
        draw.text((right + 10, top + 8), str(value), INK, font=label)
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return Attachment(f"{chart.name}.png", "image/png", out.getvalue(), url)
