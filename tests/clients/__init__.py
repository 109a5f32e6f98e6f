"""The two real clients the coach is tested through: a local Slack and a local Teams, driven in Chromium."""
