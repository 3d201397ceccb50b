"""The packs in use, the person's own, and looking at and changing their rules."""
