"""The room's sentences, one module a subject."""
