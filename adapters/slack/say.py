"""A Reply as Slack's messages and home pages: dicts, ready to send. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from adapters.slack import limits
from adapters.slack.limits import Json
from adapters.slack.text import escape, link, literal, paragraph
from bot.ports import Words
from flows.lines import Line, Span
from flows.replies import Ask, Card, Choose, Give, Home, Mail, Option, Reply, Say, Show, options_of

SHORT_ROW = 120  # characters up to which a row of a card stands beside another

_MORE: Json = {"type": "context", "elements": [{"type": "plain_text", "text": "…", "emoji": False}]}


@dataclass(frozen=True, slots=True)
class Message:
    """What chat.postMessage takes: blocks to show, and a text for notifications and screen readers."""

    text: str
    blocks: list[Json]


def message(reply: Reply, words: Words, letter: str, *, mail_buttons: bool = True) -> Message:
    """A Reply as a message. ``letter`` comes back with whatever is picked in it.

    ``mail_buttons=False`` writes ``mailto:`` addresses as links in the text instead of as buttons.
    """
    menu, options = options_of(reply)
    links = [] if mail_buttons else list(_mail_links(options, words))
    shown = [each for each in options if mail_buttons or not isinstance(each.opens, Mail)]
    opener = _opener(reply, words) if isinstance(reply, Ask) else None
    controls = _controls(menu, shown, words, f"{letter}#buttons", opener)
    blocks = _fitted(_content(reply, words), [*links, *controls], limits.BLOCKS)
    if blocks:
        blocks[0] = {"block_id": f"{trace(letter)}#top", **blocks[0]}
    return Message(fallback(reply, words), blocks)


def marked(target: Reply, choice: str, words: Words) -> Message:
    """A message that was answered: without its buttons, with what was chosen."""
    _, options = options_of(target)
    chosen = next((words.plain(each.label) for each in options if each.choice == choice), "")
    tick = [{"type": "context", "elements": [literal(f"✓ {chosen}", limits.TEXT)]}] if chosen else []
    return Message(fallback(target, words), _fitted(_content(target, words), tick, limits.BLOCKS))


def home(reply: Home, words: Words) -> Json:
    """A home page; each card gets an equal share of the blocks a page may have."""
    cards = reply.cards[: limits.VIEW_BLOCKS // 4]
    share = limits.VIEW_BLOCKS // max(len(cards), 1) - 1
    blocks: list[Json] = []
    for number, card in enumerate(cards):
        controls = _controls(card.menu, card.options, words, f"home#{number}")
        blocks += [{"type": "divider"}] if blocks else []
        blocks += _fitted(list(_card(card, words)), controls, share)
    return {"type": "home", "blocks": blocks or [_MORE]}


def fallback(reply: Reply, words: Words) -> str:
    """All the words of a Reply as text, in which nothing acts."""
    match reply:
        case Show(card):
            rows = (f"{words.plain(row.label)}: {words.plain(row.value)}" for row in card.rows)
            told = [words.plain(card.title), *map(words.plain, card.lines), *rows]
        case Say(lines) | Choose(lines=lines) | Ask(lines=lines) | Give(lines=lines):
            told = [words.plain(each) for each in lines]
        case _:
            told = []
    return escape(limits.cut("\n".join(told).strip(), limits.FALLBACK)) or "…"


def trace(letter: str) -> str:
    """What tells us a letter again and tells others nothing: its id may be the key to a file."""
    return sha256(letter.encode()).hexdigest()[:32]


def letter_of(block: str) -> str:
    """The letter in the name of a block of buttons, or the trace of it in that of a message's first block."""
    return block.rpartition("#")[0]


def _content(reply: Reply, words: Words) -> list[Json]:
    match reply:
        case Show(card):
            return list(_card(card, words))
        case Say(lines) | Choose(lines=lines) | Ask(lines=lines) | Give(lines=lines):
            return list(_paragraphs(lines, words))
        case _:
            return []


def _paragraphs(lines: Sequence[Line], words: Words) -> Iterator[Json]:
    for line in lines:
        for text in paragraph(words.spans(line)):
            yield {"type": "section", "text": text}


def _card(card: Card, words: Words) -> Iterator[Json]:
    """A title, what is said, and the facts: short ones two in a line, as fields."""
    yield {"type": "header", "text": literal(words.plain(card.title), limits.HEADER)}
    yield from _paragraphs(card.lines, words)
    beside: list[Json] = []
    for row in card.rows:
        label, value = Span(words.plain(row.label), bold=True), words.spans(row.value)
        fact = paragraph([label, Span("\n"), *value])
        short = len(fact) == 1 and len(fact[0]["text"]) <= SHORT_ROW
        if beside and (not short or len(beside) == limits.FIELDS):
            yield {"type": "section", "fields": beside}
            beside = []
        if short:
            beside += fact
        else:
            parts = fact if len(fact) == 1 else [*paragraph([label]), *paragraph(value)]
            yield from ({"type": "section", "text": part} for part in parts)
    if beside:
        yield {"type": "section", "fields": beside}


def _controls(menu: str, options: Sequence[Option], words: Words, block: str, opener: Json | None = None) -> list[Json]:
    """One row of buttons; where that would be too many, a select and only the links as buttons.

    A form's button comes first, but for an option that is put in front as the one to take.
    """
    buttons = [_button(number, menu, each, words) for number, each in enumerate(options)]
    buttons.insert(1 if options and options[0].style == "primary" else 0, opener)
    row = [each for each in buttons if each]
    picks = [each for each in options if each.opens is None]
    if len(row) > limits.BUTTONS and picks:
        links = [each for each in row if "url" in each]
        row = [*([opener] if opener else []), _select(menu, picks, words), *links[: limits.BUTTONS]]
    return [{"type": "actions", "block_id": block, "elements": row}] if row else []


def _button(number: int, menu: str, option: Option, words: Words) -> Json | None:
    """A button for an option; None for a link too long for Slack."""
    button: Json = {"type": "button", "text": literal(words.plain(option.label), limits.BUTTON)}
    if option.style:
        button["style"] = option.style
    if option.opens is None:
        return button | {"action_id": f"pick:{number}:{menu}", "value": option.choice}
    address = _address(words.url(option.opens))
    return button | {"action_id": f"link:{number}", "url": address} if address else None


def _opener(ask: Ask, words: Words) -> Json:
    label = literal(words.plain(ask.form.opener), limits.BUTTON)
    button: Json = {"type": "button", "action_id": "form", "text": label, "value": ask.form.name}
    return button if any(each.style == "primary" for each in ask.options) else button | {"style": "primary"}


def _select(menu: str, options: Sequence[Option], words: Words) -> Json:
    """A select of as many options as a message can hold."""
    entries: list[Json] = []
    for option in options[: limits.OPTIONS]:
        entry = {"text": literal(words.plain(option.label), limits.OPTION), "value": option.choice}
        if limits.measured(*entries, entry) > limits.SELECT:
            break
        entries.append(entry)
    return {"type": "static_select", "action_id": f"select:{menu}", "options": entries}


def _mail_links(options: Sequence[Option], words: Words) -> Iterator[Json]:
    for option in options:
        address = _address(words.url(option.opens)) if isinstance(option.opens, Mail) else ""
        if address:
            yield {"type": "section", "text": link(address, words.plain(option.label))}


def _address(url: str) -> str:
    """An address, or nothing where it is too long for Slack."""
    return url if limits.fits(url, limits.URL) else ""


def _fitted(content: list[Json], controls: list[Json], most: int) -> list[Json]:
    """The content as far as there is room for it above the controls, and a sign where some is left out."""
    count = most - len(controls)
    if len(content) <= count and limits.measured(_MORE, *controls, *content) <= limits.MESSAGE:
        return [*content, *controls]
    room = limits.MESSAGE - limits.measured(_MORE, *controls)
    kept: list[Json] = []
    for block in content:
        room -= limits.measured(block)
        if room < 0 or len(kept) == count - 1 < len(content) - 1:
            return [*kept, _MORE, *controls]
        kept.append(block)
    return [*kept, *controls]
