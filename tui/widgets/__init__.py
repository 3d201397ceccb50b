"""The parts screens are made of, one public widget a file."""
