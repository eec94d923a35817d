"""The layout of the code: packages, lines, import depth, circles of imports, and imports against the layering.

Run it as `make layout`. It exits with 1 if a rule of `layout.rules` is broken.
"""
