"""A Slack of our own, for what no real client gives: errors, limits, retries, drops, expiry, Socket Mode.

People, messages, modals and the Web API are here; only the app under test is real.
"""

from tests.fakes.faults import ALWAYS
from tests.fakes.slack.message import Message
from tests.fakes.slack.refused import Refused
from tests.fakes.slack.server import FakeSlack

__all__ = ["ALWAYS", "FakeSlack", "Message", "Refused"]
