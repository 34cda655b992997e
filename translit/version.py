"""The version of the package: one line, read by packaging and by the command line."""

__version__ = "0.1.0"
