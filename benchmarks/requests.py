"""A message's whole way, from its arrival to the posted reply: our adapters between bare aiohttp and what others use.

Each row is a server in a process of its own; all of a table run side by side and are asked by turns, a second or less
each, so that a busy minute hurts all alike. Who asks and who takes the replies are bare sockets in one more process.
"""

from __future__ import annotations

from functools import partial

from benchmarks.asking import Server
from benchmarks.platforms import Slack, Teams
from benchmarks.rounds import ROUNDS, Row, Table, cpu, measured, rate, rate_alone, told

SOME, FEW = 96, 32  # turns at a time of what takes long
OURS, PRODUCT, BARE, BOLT = "this adapter", "the whole product", "bare aiohttp", "Bolt alone"
AGENTS, CLOUD = "Microsoft 365 Agents SDK", "CloudAdapter"
SIGNATURE, TOKEN, ALL = "a signature", "a token", "everybody"

anonymous = partial(Teams, signed=False)

SLACK = (
    Row(BARE, ALL, Server("slack bare"), Slack),
    Row(BOLT, SIGNATURE, Server("slack bolt shared"), Slack),
    Row(f"{BOLT}, a session for each call", SIGNATURE, Server("slack bolt"), Slack),
    Row(OURS, SIGNATURE, Server("slack adapter"), Slack),
    Row(PRODUCT, SIGNATURE, Server("slack whole", SOME), Slack),
)
HEARD = (
    Row(BARE, ALL, Server("teams bare silent", replies=False), anonymous),
    Row(OURS, TOKEN, Server("teams adapter silent", replies=False), Teams),
    Row(AGENTS, TOKEN, Server("AgentsSDK signed silent", SOME, replies=False, peer=True), Teams),
    Row(f"{AGENTS}, unchecked", ALL, Server("AgentsSDK silent", SOME, replies=False, peer=True), anonymous),
    Row(
        "BotFrameworkAdapter, unchecked",
        ALL,
        Server("BotFrameworkAdapter silent", SOME, replies=False, peer=True),
        anonymous,
    ),
    Row(CLOUD, TOKEN, Server("CloudAdapter signed silent", FEW, replies=False, peer=True), Teams),
    Row(f"{CLOUD}, unchecked", ALL, Server("CloudAdapter silent", FEW, replies=False, peer=True), anonymous),
)
ANSWERED = (
    Row(BARE, ALL, Server("teams bare"), anonymous),
    Row(OURS, TOKEN, Server("teams adapter"), Teams),
    Row(f"{OURS}, unchecked", ALL, Server("teams anonymous"), anonymous),
    Row(AGENTS, TOKEN, Server("AgentsSDK signed", SOME, peer=True), Teams),
    Row(f"{AGENTS}, unchecked", ALL, Server("AgentsSDK", SOME, peer=True), anonymous),
    Row("BotFrameworkAdapter, unchecked", ALL, Server("BotFrameworkAdapter", SOME, peer=True), anonymous),
    Row(CLOUD, TOKEN, Server("CloudAdapter signed", FEW, peer=True), Teams),
    Row(f"{CLOUD}, unchecked", ALL, Server("CloudAdapter", FEW, peer=True), anonymous),
    Row(PRODUCT, TOKEN, Server("teams whole", SOME), Teams),
)

SLACK_ROWS = (
    f"- *{BARE}* reads the JSON and posts a text by one session. It checks nothing.\n"
    f"- *{BOLT}*: its own signature check, `process_before_response`, `authorize` from memory, one listener that "
    "acknowledges and posts a text by `AsyncWebClient`; with one session for all calls, or as it comes, with a new one "
    "for each.\n"
    f"- *{OURS}*: the signature checked before Bolt, Bolt's dispatch, the event understood, its person "
    "looked up (remembered), a coach that answers at once; the reply as blocks with a fallback text and its letter's "
    "trace.\n"
    f"- *{PRODUCT}*: this adapter with the real shell on SQLite: the turn thought, committed with "
    "`synchronous=FULL` before the 200, logged; the letter sent after it and noted. No pace is kept. One reply a turn."
)
TEAMS_ROWS = (
    f"- *{BARE}* reads the JSON and posts a text by one session. It checks nothing.\n"
    f"- *{OURS}*: the token's signature judged once and remembered; its time, audience, service URL and channel, the "
    "host and the tenant compared each time; the event understood; the reply sent with a token of its own, which is "
    "kept. *Unchecked* is how it serves local clients: no token either way.\n"
    f"- *{CLOUD}* (botbuilder-integration-aiohttp) and the *{AGENTS}* (its `CloudAdapter`, behind its own token "
    "check) as their documentation has them, with a bot that answers a text. They are given their token for speaking, "
    "as their logins take no address on this machine. *Unchecked*: everybody is let in, and no token is asked for. "
    "BotFrameworkAdapter cannot be shown other keys than Microsoft's."
)


async def run() -> str:
    """Three tables, as Markdown, with the goals below each."""
    slack, heard, answered = await measured(SLACK), await measured(HEARD), await measured(ANSWERED)
    parts = (
        f"Medians of {ROUNDS} paired rounds: in each, every server is asked in turn. Processor is the server's alone.",
        "**Slack**: a message in, 200, and the reply arrived.",
        slack.markdown(OURS),
        _goals_slack(slack),
        SLACK_ROWS,
        "**Teams**: a message in, and 200; no reply.",
        heard.markdown(OURS),
        _goals_heard(heard),
        "**Teams**: a message in, 200, and the reply arrived.",
        answered.markdown(OURS),
        _goals_answered(answered),
        TEAMS_ROWS,
    )
    return "\n\n".join(parts) + "\n"


def _goals_slack(table: Table) -> str:
    adapter, alone = (told(table.ratio(of, OURS, BOLT)) for of in (rate, rate_alone))
    product, one = (told(table.ratio(of, PRODUCT, BOLT)) for of in (rate, rate_alone))
    return (
        f"Goal: at least 0.8 of Bolt alone's turns/s (**{adapter}**; one at a time **{alone}**). The whole product, "
        f"which also thinks and commits: {product} (one at a time {one})."
    )


def _goals_heard(table: Table) -> str:
    adapter, alone = (told(table.ratio(of, OURS, BARE)) for of in (rate, rate_alone))
    return f"Goal: at least 0.5 of bare aiohttp's turns/s, tokens checked (**{adapter}**; one at a time **{alone}**)."


def _goals_answered(table: Table) -> str:
    cloud, agents = (
        " and ".join(f"**{told(table.ratio(cpu, each, OURS))}**" for each in (peer, f"{peer}, unchecked"))
        for peer in (CLOUD, AGENTS)
    )
    return (
        f"Goals: {CLOUD} takes at least 25 times our processor for a reply (checking tokens as we do, and unchecked: "
        f"{cloud}), the {AGENTS} at least 5 times ({agents})."
    )
