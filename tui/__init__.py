"""What a person meets: the full-screen app and the command line; decides nothing."""

VERSION = "0.1.0"
"""The program's version, the same as in pyproject.toml (a test compares them); a literal starts fastest."""
