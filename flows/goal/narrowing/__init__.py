"""From "no clue" to somebody to talk to: four short questions, and kinds of work they point to, with the reasons."""
