"""A pack measured: its own tests, made-up people, slips no test notices, whom an edit tells otherwise."""
