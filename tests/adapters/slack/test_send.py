"""Letters out: what arrives in Slack, and what is said when it does not."""

from __future__ import annotations

from typing import Any

import pytest

from adapters.slack.say import trace
from bot.errors import DeliveryError, Refused, TryLater, Unreachable
from bot.ports import Attachment, Delivery, Receipt
from flows.heard import Picked
from flows.lines import verbatim
from flows.replies import Card, Choose, Give, Home, Mail, Mark, Once, Option, Reply, Revise, Say, Sheet, Show
from tests.adapters.slack.host import GENERAL, MAYA, PERSON, PRIVATE, Connected, connected
from tests.adapters.words import TemplateWords
from tests.fakes.elsewhere import elsewhere
from tests.fakes.slack.message import Message

HELLO = Say((verbatim("Hello Maya"),))
QUESTION = Choose("goal.confirm", (verbatim("Right?"),), (Option("yes", verbatim("Yes")), Option("no", verbatim("No"))))
SHEET = Give(Sheet("take-away.txt", verbatim("Your interview"), ()), (verbatim("Take this along."),))
FILE = Attachment("take-away.txt", "text/plain", b"Bring your questions.", "https://coach.example.edu/files/1")


async def send(host: Connected, reply: Reply, letter: str = "letter:1", **more: Any) -> Receipt:
    address = more.pop("address", PRIVATE)
    return await host.adapter.deliver(Delivery(letter, PERSON, address, reply, TemplateWords(), **more))


def words(messages: list[Message]) -> list[str]:
    return [message.words for message in messages]


async def test_a_message_carries_its_letter_and_acts_on_nothing() -> None:
    async with connected() as host:
        receipt = await send(host, HELLO)
        (seen,) = host.slack.seen(MAYA)
        assert receipt == {"channel": host.slack.direct(MAYA), "ts": seen.ts}
        assert seen.metadata == {"event_type": "infointerview_letter", "event_payload": {"letter": trace("letter:1")}}
        (call,) = host.slack.calls("chat.postMessage")
        assert (call["parse"], call["unfurl_links"], call["unfurl_media"]) == ("none", False, False)


async def test_a_channel_is_told_for_all_to_see() -> None:
    async with connected() as host:
        await send(host, HELLO, address=host.adapter.channel(GENERAL, PRIVATE))
        (seen,) = host.slack.seen("U0OTHER", GENERAL)
        assert seen.words == "Hello Maya"


async def test_an_answered_message_shows_what_was_chosen() -> None:
    async with connected() as host:
        receipt = await send(host, QUESTION)
        await send(host, Mark("letter:1", "yes"), "letter:2", target=QUESTION, receipt=receipt)
        (seen,) = host.slack.seen(MAYA)
        assert (seen.words, seen.labels) == ("Right?\n✓ Yes", [])
        assert seen.metadata == {"event_type": "infointerview_letter", "event_payload": {"letter": trace("letter:1")}}


@pytest.mark.parametrize("error", ["message_not_found", "cant_update_message", "edit_window_closed"])
async def test_a_message_that_cannot_be_marked_any_more_is_left(error: str) -> None:
    async with connected() as host:
        receipt = await send(host, QUESTION)
        host.slack.refuse("chat.update", error)
        assert await send(host, Mark("letter:1", "yes"), "2", target=QUESTION, receipt=receipt) == receipt


REQUEST = Show(
    Card(verbatim("Maya R. asks"), menu="request", options=(Option("ask:claim H2ABC", verbatim("I'll take it")),))
)
TAKEN = Show(Card(verbatim("Jordan has it"), menu="request", options=(Option("ask:resolve H2ABC", verbatim("Done")),)))


async def test_a_message_reads_as_it_does_now_and_is_pressed_as_before() -> None:
    async with connected() as host:
        receipt = await send(host, REQUEST, address={"channel": GENERAL})
        revise = Revise("letter:1")
        address = {"channel": GENERAL}
        assert await send(host, revise, "letter:2", address=address, target=TAKEN, receipt=receipt) == receipt
        (seen,) = host.slack.seen(MAYA, GENERAL)
        assert (seen.words.split("\n")[0], seen.labels) == ("Jordan has it", ["Done"])
        await host.slack.click(MAYA, "Done", message=seen)
        assert [event.heard for event in host.coach.events] == [Picked("request", "ask:resolve H2ABC", "letter:1")]


async def test_a_message_in_a_thread_stays_there() -> None:
    async with connected() as host:
        receipt = await send(host, REQUEST, address={"channel": GENERAL})
        host.slack.seen(MAYA, GENERAL)[0].thread_ts = "1795409780.000100"
        await send(host, Revise("letter:1"), "2", address={"channel": GENERAL}, target=TAKEN, receipt=receipt)
        assert [seen.thread_ts for seen in host.slack.seen(MAYA, GENERAL)] == ["1795409780.000100"]


async def test_a_deleted_message_has_nothing_to_revise() -> None:
    async with connected() as host:
        receipt = await send(host, REQUEST, address={"channel": GENERAL})
        host.slack.workspace.remove(host.slack.seen(MAYA, GENERAL)[0])
        for target, known in ((TAKEN, receipt), (TAKEN, {}), (None, receipt)):
            await send(host, Revise("letter:1"), "2", address={"channel": GENERAL}, target=target, receipt=known)
        assert host.slack.seen(MAYA, GENERAL) == []
        host.slack.faults.fail("chat.update")
        with pytest.raises(TryLater):
            await send(host, Revise("letter:1"), "2", address={"channel": GENERAL}, target=TAKEN, receipt=receipt)


async def test_what_was_for_one_persons_eyes_is_not_marked() -> None:
    async with connected() as host:
        receipt = await send(host, QUESTION, address={"channel": GENERAL, "user": MAYA})
        assert await send(host, Mark("letter:1", "yes"), "2", target=QUESTION, receipt=receipt) == {}
        assert host.slack.calls("chat.update") == []


async def test_a_home_page_is_published() -> None:
    async with connected() as host:
        await send(host, Home((Card(verbatim("Dana Lee")),)))
        await send(host, Home((Card(verbatim("Sam Ortiz")),)))
        home = host.slack.home(MAYA)
        assert home is not None
        assert home["blocks"][0]["text"]["text"] == "Sam Ortiz"


async def test_a_file_comes_with_its_words() -> None:
    async with connected() as host:
        await send(host, SHEET, attachment=FILE)
        (seen,) = host.slack.seen(MAYA)
        assert seen.words == "Take this along."
        assert [file["name"] for file in seen.files] == ["take-away.txt"]
        (stored,) = host.slack.workspace.files.values()
        assert stored.content == FILE.content


async def test_where_no_files_are_taken_a_link_is_given() -> None:
    async with connected() as host:
        host.slack.refuse("files.getUploadURLExternal", "missing_scope")
        await send(host, SHEET, attachment=FILE)
        (seen,) = host.slack.seen(MAYA)
        assert seen.labels == ["take-away.txt"]
        assert [element["url"] for _, element in seen.elements()] == [FILE.url]


async def test_a_file_without_a_link_is_refused_then() -> None:
    async with connected() as host:
        host.slack.refuse("files.getUploadURLExternal", "missing_scope")
        with pytest.raises(Refused, match="missing_scope"):
            await send(host, SHEET, attachment=Attachment("a.txt", "text/plain", b"a"))
        with pytest.raises(Refused):
            await send(host, SHEET)


async def test_where_a_button_may_not_open_mail_a_link_does() -> None:
    mail = Option("mail", verbatim("Open in my email"), Mail("dana@example.com", verbatim("Hi"), verbatim("Hello")))
    async with connected() as host:
        host.slack.refuse("chat.postMessage", "invalid_blocks")
        await send(host, Choose("m", (verbatim("Your draft"),), (mail,)))
        (seen,) = host.slack.seen(MAYA)
        assert "<mailto:dana@example.com?subject=Hi&amp;body=Hello|Open in my email>" in seen.words
        host.slack.refuse("chat.postMessage", "invalid_blocks", times=2)
        with pytest.raises(Refused, match="invalid_blocks"):
            await send(host, Choose("m", (verbatim("Your draft"),), (mail,)), "letter:2")


async def test_a_letter_that_had_arrived_is_found_and_not_sent_again() -> None:
    async with connected() as host:
        host.slack.faults.drop("chat.postMessage", applied=True)
        with pytest.raises(TryLater) as raised:
            await send(host, HELLO)
        assert raised.value.uncertain
        receipt = await send(host, HELLO, uncertain=True)
        (seen,) = host.slack.seen(MAYA)
        assert receipt == {"channel": seen.channel, "ts": seen.ts}


async def test_a_letter_that_had_not_arrived_is_sent_again() -> None:
    async with connected() as host:
        await send(host, HELLO, "letter:0")
        host.slack.faults.drop("chat.postMessage")
        with pytest.raises(TryLater):
            await send(host, HELLO)
        await send(host, HELLO, uncertain=True)
        assert words(host.slack.seen(MAYA)) == ["Hello Maya", "Hello Maya"]


async def test_a_file_that_had_arrived_is_found() -> None:
    async with connected() as host:
        host.slack.faults.drop("files.completeUploadExternal", applied=True)
        with pytest.raises(TryLater):
            await send(host, SHEET, attachment=FILE)
        await send(host, SHEET, attachment=FILE, uncertain=True)
        assert len(host.slack.seen(MAYA)) == 1


async def test_copies_of_a_letter_are_taken_back_but_the_one_its_receipt_names() -> None:
    async with connected() as host:
        await send(host, HELLO)
        await send(host, QUESTION, "letter:2")
        receipt = await send(host, HELLO)
        await send(host, HELLO)
        assert await send(host, Once("letter:1"), "letter:3", target=HELLO, receipt=receipt) == receipt
        assert [each.ts for each in host.slack.seen(MAYA) if each.words == "Hello Maya"] == [receipt["ts"]]
        assert len(host.slack.seen(MAYA)) == 2


async def test_where_there_is_one_copy_nothing_is_taken_back() -> None:
    async with connected() as host:
        receipt = await send(host, HELLO)
        await send(host, Once("letter:1"), "letter:3", target=HELLO, receipt=receipt)
        await send(host, Once("letter:1"), "letter:3", address={"channel": GENERAL}, target=HELLO, receipt=receipt)
        assert words(host.slack.seen(MAYA)) == ["Hello Maya"]
        assert host.slack.calls("chat.delete") == []


async def test_nothing_is_sent_twice_while_slack_cannot_be_asked() -> None:
    async with connected() as host:
        host.slack.faults.fail("conversations.history")
        with pytest.raises(TryLater):
            await send(host, HELLO, uncertain=True)
        assert host.slack.seen(MAYA) == []


async def test_pages_and_marks_may_be_sent_twice() -> None:
    async with connected() as host:
        receipt = await send(host, QUESTION)
        for _ in range(2):
            await send(host, Mark("letter:1", "no"), "2", target=QUESTION, receipt=receipt, uncertain=True)
            await send(host, Home((Card(verbatim("Dana Lee")),)), "3", uncertain=True)
        assert words(host.slack.seen(MAYA)) == ["Right?\n✓ No"]
        assert host.slack.calls("conversations.history") == []


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ("user_not_found", Unreachable),
        ("account_inactive", Unreachable),
        ("token_revoked", Unreachable),
        ("channel_not_found", Unreachable),
        ("is_archived", Unreachable),
        ("cannot_dm_bot", Unreachable),
        ("messages_tab_disabled", Unreachable),
        ("invalid_blocks", Refused),
        ("msg_too_long", Refused),
        ("missing_scope", Refused),
        ("a_word_of_the_future", Refused),
        ("ratelimited", TryLater),
        ("internal_error", TryLater),
        ("service_unavailable", TryLater),
        ("invalid_auth", TryLater),
    ],
)
async def test_what_slack_answers_in_the_shells_terms(error: str, kind: type[DeliveryError]) -> None:
    async with connected() as host:
        host.slack.refuse("chat.postMessage", error)
        with pytest.raises(kind) as raised:
            await send(host, HELLO)
        assert "Hello" not in str(raised.value)
        assert getattr(raised.value, "limited", False) is (error == "ratelimited")


async def test_an_answer_that_is_not_slacks_leaves_it_open_whether_the_letter_arrived() -> None:
    async with connected() as host:
        host.slack.faults.answer("chat.postMessage", 200, {})
        with pytest.raises(TryLater) as raised:
            await send(host, HELLO)
        assert raised.value.uncertain


async def test_a_channel_that_is_not_there_is_no_persons_fault() -> None:
    async with connected() as host:
        with pytest.raises(Refused, match="channel_not_found"):
            await send(host, HELLO, address={"channel": "C0NOWHERE"})
        host.slack.channel("C0CLUB", "club", [])
        with pytest.raises(Refused, match="user_not_in_channel"):
            await send(host, HELLO, address={"channel": "C0CLUB", "user": MAYA})


async def test_the_key_to_a_file_is_not_shown_around() -> None:
    async with connected() as host:
        await send(host, SHEET, "the-key-to-a-file", attachment=FILE)
        assert "the-key-to-a-file" not in str(host.slack.calls("files.completeUploadExternal"))


@pytest.mark.parametrize(("applied", "status"), [(True, 502), (False, 503)])
async def test_an_error_status_leaves_it_open_whether_the_letter_arrived(applied: bool, status: int) -> None:
    async with connected() as host:
        host.slack.faults.fail("chat.postMessage", status, applied=applied)
        with pytest.raises(TryLater) as raised:
            await send(host, HELLO)
        assert raised.value.uncertain
        await send(host, HELLO, uncertain=True)
        assert len(host.slack.seen(MAYA)) == 1


async def test_a_command_answered_too_late_is_refused() -> None:
    async with connected() as host:
        address = {"channel": GENERAL, "user": MAYA, "response_url": f"{host.slack.workspace.url}/response/gone"}
        with pytest.raises(Refused):
            await send(host, HELLO, address=address)
        host.slack.faults.rate_limit("response_url", 5)
        with pytest.raises(TryLater) as raised:
            await send(host, HELLO, address=address)
        assert raised.value.seconds == 5


async def test_a_slack_that_is_not_there_is_tried_later() -> None:
    async with connected() as host:
        host.adapter._client._api_url = "http://127.0.0.1:9/api/"
        with pytest.raises(TryLater) as raised:
            await send(host, HELLO)
        assert not raised.value.uncertain


@pytest.mark.parametrize(
    "how", ["{}/", "{}/response/1?to=hooks.slack.com", "http://hooks.slack.com@{host}/x", "https://a\\.slack.com/x"]
)
async def test_what_answers_a_command_goes_to_slack_alone(how: str) -> None:
    async with connected() as host, elsewhere() as other:
        url = how.format(other.url, host=other.url.removeprefix("http://"))
        with pytest.raises(Refused):
            await send(host, HELLO, address={"channel": GENERAL, "user": MAYA, "response_url": url})
        assert other.got == []


async def test_a_file_is_uploaded_to_slack_alone() -> None:
    async with connected() as host, elsewhere() as other:
        answer = {"ok": True, "upload_url": f"{other.url}/upload", "file_id": "F1"}
        host.slack.faults.answer("files.getUploadURLExternal", 200, answer)
        with pytest.raises(Refused):
            await send(host, SHEET, attachment=FILE)
        assert other.got == []


@pytest.mark.parametrize("method", ["chat.postMessage", "response_url", "upload"])
async def test_nothing_of_ours_is_carried_elsewhere(method: str) -> None:
    async with connected() as host, elsewhere() as other:
        host.slack.faults.redirect(method, f"{other.url}/x")
        answers = {"channel": GENERAL, "user": MAYA, "response_url": f"{host.slack.workspace.url}/response/1"}
        with pytest.raises(Refused):
            await send(
                host,
                SHEET if method == "upload" else HELLO,
                address=answers if method == "response_url" else PRIVATE,
                attachment=FILE if method == "upload" else None,
            )
        assert other.got == []
