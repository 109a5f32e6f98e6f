"""What is uploaded to Slack and Teams, and the facts of an institution."""
