"""The person: what they told us, kept safe on disk; knows the rules room, and no screen."""
