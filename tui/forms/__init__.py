"""What is asked of a person, worked out from a view, and what they typed."""
