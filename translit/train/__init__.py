"""Labelled pairs in, the learned numbers of tables/ out."""
