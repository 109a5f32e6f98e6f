"""The network finder: who a student already knows, asked one circle at a time, and whom to go to first."""
