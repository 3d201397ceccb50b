"""The knowledge and the engine that applies it: packs in, assessments out, no person and no screen."""
