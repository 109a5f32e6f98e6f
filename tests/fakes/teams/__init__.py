"""A Teams of our own, for what no real client gives: tokens true and false, limits, drops, blocked people.

People, conversations and the Bot Connector are here; only the bot under test is real.
"""

from tests.fakes.faults import ALWAYS
from tests.fakes.teams.identity import FORGERIES
from tests.fakes.teams.refused import Refused
from tests.fakes.teams.server import FakeTeams
from tests.fakes.teams.tenant import Post

__all__ = ["ALWAYS", "FORGERIES", "FakeTeams", "Post", "Refused"]
