"""The Slack adapter: pure conversions by themselves, and all of it over HTTP against the fake Slack."""
