"""What stands around a profile in its file, and how long that may be."""

FIRST_LINE = '# Freehold profile. Comments written here are lost on save; use note = "..." on an answer.'
LAST_LINE = "# end of profile"
PROFILE_LIMIT = 1024 * 1024
"""Bytes a profile file may have."""
