"""The command line: what it reads, what it writes, its commands."""
