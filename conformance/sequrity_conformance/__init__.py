"""The language-neutral test vectors: what makes them from `schema/`, and what runs them in any language.

`make vectors` writes `vectors/types/` and the manifest; `make conformance` runs all vectors through every testee
that stands in `conformance/`.
"""
