"""Mutation testing of the code that writes converters: `python -m mutants`, or `make mutants`."""
