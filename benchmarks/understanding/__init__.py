"""Labelled sets of what students write, and how much of it is understood."""
