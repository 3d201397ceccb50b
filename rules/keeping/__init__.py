"""A whole checked pack as text and back, for the next start."""
