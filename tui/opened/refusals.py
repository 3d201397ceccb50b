"""What cannot be worked with, said to the person."""


class SessionRefused(Exception):
    """A profile or pack that cannot be worked with: a sentence for the person, and the exit code."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
