"""Everything that shows the coach keeps its promises: tests, fakes, and the real clients they talk through."""
