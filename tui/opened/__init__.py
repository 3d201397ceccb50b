"""One opened profile: its session, its saving, and what a person does with it."""
