"""The official JSON-Schema-Test-Suite: every required case of 2020-12, through the whole generator.

`groups` downloads the suite and reads its cases, `judge` generates and runs the converters of each schema, and `table`
writes `docs/suite.md`. Run it with `python -m official` or `make suite`.
"""
