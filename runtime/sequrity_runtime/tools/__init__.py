"""Python functions as tools, and the loop that calls them for a model."""
