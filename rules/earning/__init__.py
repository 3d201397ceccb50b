"""Money: the lines of an assessment with the whole sum behind each, and how they went elsewhere."""
