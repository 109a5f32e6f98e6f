"""Draws the two icons of the Teams app: two people talking, and an i. ``python -m manifest.teams.icons`` writes them.

Shapes are signed distances: negative inside, in units of the 192-pixel icon, so that edges are smooth at any size.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from math import hypot
from pathlib import Path

Shape = Callable[[float, float], float]
Pixel = tuple[float, float, float, float]  # red, green, blue, and how much of it there is: 0 to 1

GRID = 192.0
NAVY, DEEP = (0.122, 0.227, 0.373), (0.075, 0.149, 0.263)
GOLD, WHITE = (0.957, 0.733, 0.267), (1.0, 1.0, 1.0)


def box(left: float, top: float, right: float, bottom: float, radius: float) -> Shape:
    """A rectangle with round corners."""
    x0, y0, wide, high = (left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2

    def distance(x: float, y: float) -> float:
        dx, dy = abs(x - x0) - wide + radius, abs(y - y0) - high + radius
        return min(max(dx, dy), 0.0) + hypot(max(dx, 0.0), max(dy, 0.0)) - radius

    return distance


def triangle(*corners: tuple[float, float]) -> Shape:
    """Three corners, clockwise on the screen."""

    def distance(x: float, y: float) -> float:
        sides = zip(corners, (*corners[1:], corners[0]), strict=True)
        return max(
            ((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in sides
        )

    return distance


def union(*shapes: Shape) -> Shape:
    """All of them."""
    return lambda x, y: min(shape(x, y) for shape in shapes)


def without(shape: Shape, hole: Shape, gap: float = 0.0) -> Shape:
    """One without the other, and without a gap around it."""
    return lambda x, y: max(shape(x, y), gap - hole(x, y))


def rim(shape: Shape, width: float) -> Shape:
    """Only a shape's edge, drawn inside it."""
    return lambda x, y: max(shape(x, y), -width - shape(x, y))


BEHIND = union(box(66, 36, 160, 104, 18), triangle((146, 92), (150, 124), (122, 98)))
FRONT = union(box(32, 58, 132, 134, 20), triangle((48, 124), (80, 128), (46, 158)))
LETTER = union(box(74, 72, 90, 87, 7.5), box(75, 93, 89, 121, 4))


def color(x: float, y: float) -> Pixel:
    """The 192-pixel icon: a deep ground, a golden question behind, a white answer in front."""
    shade = (x + y) / (2 * GRID)
    pixel: Pixel = (*(a + (b - a) * shade for a, b in zip(NAVY, DEEP, strict=True)), 1.0)  # type: ignore[assignment]
    for shape, paint in ((without(BEHIND, FRONT, 5), GOLD), (FRONT, WHITE), (LETTER, NAVY)):
        pixel = over(pixel, paint, covered(shape(x, y), 1.0))
    return pixel


def outline(x: float, y: float) -> Pixel:
    """The 32-pixel icon: white lines on nothing, each two whole pixels wide."""
    speech = union(rim(box(12, 18, 180, 138, 30), 12), triangle((48, 130), (96, 130), (48, 178)))
    letter = union(box(90, 48, 102, 60, 2), box(90, 72, 102, 114, 2))
    return (*WHITE, covered(min(speech(x, y), letter(x, y)), GRID / 32))


def covered(distance: float, pixel: float) -> float:
    """How much of a pixel at that distance from an edge is inside."""
    return min(max(0.5 - distance / pixel, 0.0), 1.0)


def over(below: Pixel, paint: tuple[float, float, float], amount: float) -> Pixel:
    """Paint on an opaque pixel."""
    red, green, blue = (b + (p - b) * amount for b, p in zip(below, paint, strict=False))
    return (red, green, blue, 1.0)


def draw(size: int, at: Callable[[float, float], Pixel]) -> bytes:
    """The rows of a square picture, four bytes a pixel."""
    scale = GRID / size
    centers = [(step + 0.5) * scale for step in range(size)]
    return bytes(round(part * 255) for y in centers for x in centers for part in at(x, y))


def png(size: int, pixels: bytes) -> bytes:
    """A square RGBA picture as a PNG file (https://www.w3.org/TR/png-3/)."""
    rows = b"".join(b"\0" + pixels[start : start + size * 4] for start in range(0, len(pixels), size * 4))
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks
    )


def write(folder: Path) -> None:
    """Both icons, where the manifest names them."""
    (folder / "color.png").write_bytes(png(192, draw(192, color)))
    (folder / "outline.png").write_bytes(png(32, draw(32, outline)))


if __name__ == "__main__":
    write(Path(__file__).parent)
