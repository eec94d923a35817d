"""JSON: strict decoding and encoding, and merging.

- Duplicate keys, NaN, Infinity and numbers beyond the range of floats are errors, in both directions.
- Nesting is limited to 1,000 levels.
- orjson, if installed, is used only if its result is proven equal to that of the strict decoder.
"""
