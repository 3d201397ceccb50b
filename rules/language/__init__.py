"""The language of the rule files: read, check, place, and compile TOML tables into rules."""
