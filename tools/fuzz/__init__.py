"""Fuzzing of the generated converters: random documents, judged by two validators, shrunk on a difference.

`documents` and `strategies` draw documents, `judges` compares a converter with `jsonschema` and `jsonschema-rs`,
`leaves` compares its explanation, `shrink` reduces a failing document, and `run` gives each type its turns. Run it with
`python -m fuzz` or `make fuzz`; a bounded share runs in `make test`.
"""
