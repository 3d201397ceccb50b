"""An assessment in the forms other programs read."""
