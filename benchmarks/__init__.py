"""What is measured: how well people are understood, and what it costs."""
