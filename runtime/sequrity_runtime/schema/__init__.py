"""JSON Schema documents as data: pointers, patterns, files, and the walk over them.

This is the only package that knows how schema documents are laid out.
"""
