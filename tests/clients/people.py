"""The people of both test clients: fictional students and staff of one fictional university."""

from __future__ import annotations

from dataclasses import dataclass

ZONE = "America/New_York"  # where everybody is; both clients and the browser say so


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with an account in both clients; ``number`` makes their ids."""

    number: int
    given: str
    family: str
    staff: bool = False

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"

    @property
    def handle(self) -> str:
        return self.given.lower()

    @property
    def email(self) -> str:
        return f"{self.handle}@mount.example"

    @property
    def slack_id(self) -> str:
        return f"U{self.number:02}{self.given.upper()}"

    @property
    def slack_dm(self) -> str:
        """Their direct message with the coach, there from the start."""
        return f"D{self.number:02}{self.given.upper()}"

    @property
    def teams_id(self) -> str:
        return f"29:{'staff' if self.staff else 'student'}-{self.handle}"

    @property
    def entra_id(self) -> str:
        """What Teams calls the aadObjectId."""
        return f"33333333-3333-4333-8333-{self.number:012}"


MAYA = Person(1, "Maya", "Rivera")
OMAR = Person(2, "Omar", "Haddad")
CORA = Person(3, "Cora", "Coach", staff=True)
GRACE = Person(4, "Grace", "Kim")
LEO = Person(5, "Leo", "Novak")
NIA = Person(6, "Nia", "Brooks")

EVERYBODY = (MAYA, OMAR, CORA, GRACE, LEO, NIA)
