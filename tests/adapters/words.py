"""Words for tests of adapters: a Line's key is its own template, so that a test shows what it says."""

from __future__ import annotations

from urllib.parse import quote

from flows.lines import Fact, Hole, Items, Line, Moment, Span, parse
from flows.replies import Link, Mail


class TemplateWords:
    """Fills the holes of the key itself; ``verbatim`` shows its text. Pure."""

    def spans(self, line: Line) -> tuple[Span, ...]:
        """The key's markup as runs, its holes filled from the facts."""
        if line.key == "verbatim":
            return (Span(self._fact(line.facts["text"])),)
        return tuple(self._filled(piece, line) for piece in parse(line.key))

    def plain(self, line: Line) -> str:
        """The runs without their styles."""
        return "".join(span.text for span in self.spans(line))

    def url(self, opens: Mail | Link) -> str:
        """``mailto:`` with subject and body percent-encoded, or the page's address."""
        if isinstance(opens, Link):
            return opens.url
        subject, body = (quote(self.plain(each), safe="") for each in (opens.subject, opens.body))
        return f"mailto:{quote(opens.to, safe='@')}?subject={subject}&body={body}"

    def _filled(self, piece: Span | Hole, line: Line) -> Span:
        if isinstance(piece, Span):
            return piece
        return Span(self._fact(line.facts[piece.name]), piece.bold, piece.italic)

    def _fact(self, fact: Fact) -> str:
        match fact:
            case Line():
                return self.plain(fact)
            case Moment(at):
                return f"{at:%-I:%M %p}"
            case Items(facts):
                return ", ".join(self._fact(each) for each in facts)
            case _:
                return str(fact)
