"""Renderings of names in, identities with their canonical names out."""
