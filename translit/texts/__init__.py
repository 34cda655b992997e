"""Running text in, the people it mentions out."""
