"""Wire formats. Each module reads the bodies of its operations into a `Turn`, and writes an outcome in its format.

An operation that has no format here gets the default response made from its schema.
"""
