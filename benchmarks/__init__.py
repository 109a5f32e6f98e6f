"""Figures as ratios: ours, the physical limit and what others would write, in one run."""
