"""The adapters, each against a strict fake of its platform, and all of them against one contract."""
