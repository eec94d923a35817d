"""A hunt for breaks that the compatibility gate misses: random edits of the schemas, random documents.

`edits` changes the schemas, `oracle` looks for documents that refute a verdict without using the gate's code, and `run`
judges each edit in both directions. Run it with `python -m hunt` or `make compat-hunt`.
"""
