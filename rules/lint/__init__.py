"""Checks of a pack beyond what its loader refuses: one module a group of warnings."""
