"""Validation: generated converters, and explanations of documents that do not fit their schema.

- A converter accepts a document if and only if a JSON Schema 2020-12 validator does.
- The fast path raises at the first bad value. Only then is `jsonschema` imported, and it explains the whole document:
  location in the document, location in the schema, message.
- Messages describe the schema and never quote the document, which may hold a secret.
- A document may be nested 1,000 deep, deeper than Python's stack: functions that walk it do not recurse.
"""
