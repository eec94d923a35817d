"""The language-neutral test vectors: programs that derive them from `schema/`, and that run them in any language.

`make vectors` writes `vectors/types/` and the manifest; `make conformance` runs all vectors through every testee in
`conformance/`.
"""
