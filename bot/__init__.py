"""The shell: it remembers and delivers."""
