"""The edges: each platform's events become ours, our replies become the platform's."""
