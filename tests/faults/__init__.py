"""Durability, proved: a driver that breaks everything it can, and the invariants that must hold all the same."""
