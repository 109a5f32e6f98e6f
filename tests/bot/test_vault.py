"""Secrets at rest: nobody reads them without the key, puts one in another's place, or changes a letter of one."""

from __future__ import annotations

import pytest

from bot.vault import Unreadable, Vault, new_key

OWNER, PARTS = "slack/T0MOUNT", {"access": "xoxb-zebra", "refresh": "xoxe-quagga"}


def test_what_is_sealed_is_opened_again() -> None:
    vault = Vault((new_key(),))
    sealed = vault.seal(OWNER, PARTS)
    assert vault.open(OWNER, sealed) == PARTS
    assert "zebra" not in sealed
    assert sealed != vault.seal(OWNER, PARTS), "the same secret never looks the same"


def test_another_key_opens_nothing_and_says_nothing() -> None:
    sealed = Vault((new_key(),)).seal(OWNER, PARTS)
    with pytest.raises(Unreadable) as told:
        Vault((new_key(), new_key())).open(OWNER, sealed)
    assert (str(told.value), told.value.__cause__) == (OWNER, None)


def test_a_secret_is_nobody_elses() -> None:
    vault = Vault((new_key(),))
    with pytest.raises(Unreadable):
        vault.open("slack/T0OTHER", vault.seal(OWNER, PARTS))


def test_a_changed_letter_makes_it_unreadable() -> None:
    vault = Vault((new_key(),))
    sealed = vault.seal(OWNER, PARTS)
    for place in range(0, len(sealed), 7):
        changed = sealed[:place] + ("A" if sealed[place] != "A" else "B") + sealed[place + 1 :]
        with pytest.raises(Unreadable):
            vault.open(OWNER, changed)


@pytest.mark.parametrize("sealed", ["", "é", "gAAAA", "not sealed at all", "{}"])
def test_what_was_never_sealed_is_unreadable(sealed: str) -> None:
    vault = Vault((new_key(),))
    with pytest.raises(Unreadable):
        vault.open(OWNER, sealed)
    with pytest.raises(Unreadable):
        vault.reseal(OWNER, sealed)
    assert vault.key_of(sealed) == 0


def test_the_first_key_writes_and_each_reads() -> None:
    old, new = new_key(), new_key()
    sealed = Vault((old,)).seal(OWNER, PARTS)
    both = Vault((new, old))
    assert both.open(OWNER, sealed) == PARTS
    assert (both.key_of(sealed), both.key_of(both.seal(OWNER, PARTS))) == (2, 1)
    again = both.reseal(OWNER, sealed)
    assert Vault((new,)).open(OWNER, again) == PARTS
    with pytest.raises(Unreadable):
        Vault((old,)).open(OWNER, again)
    with pytest.raises(Unreadable):
        both.reseal("slack/T0OTHER", sealed)
