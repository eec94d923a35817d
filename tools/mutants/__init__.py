"""Mutation testing of the code that emits converters.

`operators` lists the mutations of a module, `battery` is all that may detect one, and `__main__` runs each mutant in
a forked process and compares the survivors with `survivors.md`. Run it with `python -m mutants` or `make mutants`.
"""
