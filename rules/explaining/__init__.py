"""Why a rule comes to what it does, what would turn it, and what it weighs."""
