"""Many names: the few pairs of them worth matching."""
