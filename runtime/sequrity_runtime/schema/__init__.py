"""JSON Schema documents as data: files, references, patterns, and the walk over them.

This is the only package that knows how schema documents are laid out; `json_pointer` beside it knows their pointers.
"""
