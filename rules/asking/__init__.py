"""The interview: which screen comes, what is asked on it, what an answer would settle, how long it holds."""
