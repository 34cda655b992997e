"""A name in, its likely renderings in another language out."""
