"""The shell on its own: real stores, a platform that does as it is told."""
