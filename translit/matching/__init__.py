"""Two names: a Match out, with its score and reasons."""
