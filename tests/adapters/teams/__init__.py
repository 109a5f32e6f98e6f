"""The Teams adapter against the fake Teams, payloads recorded from a real client, and Microsoft's own schemas."""
