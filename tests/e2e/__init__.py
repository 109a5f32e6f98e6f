"""Whole journeys through the two real clients."""
