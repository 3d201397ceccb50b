"""Sentences about an opened profile."""

SAVED = "saved"
SAVED_AS = "saved as {name}"
NAME_WITH_SUFFIX = "a name stands without .toml"
READ_ONLY = "opened to look at: nothing is saved"
UNUSED = "The answer to {question} is kept and not used: {message}."
UNKNOWN_QUESTION = "The file holds an answer to {question}, which no pack asks; it is kept."
