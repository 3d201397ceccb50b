"""The linter: what is doubtful in a pack, though every file of it is right."""
