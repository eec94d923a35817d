"""Validation: generated converters, and explanations of what does not fit.

The fast path raises at the first bad value. The failing document is then explained in full by `jsonschema`: instance
location, schema location, message.
"""
