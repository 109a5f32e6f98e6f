"""Strict stand-ins for the two platforms, on loopback: they refuse what the real ones refuse."""
