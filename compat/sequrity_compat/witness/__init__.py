"""Witnesses: candidate documents for a step that the proof cannot show.

`witnesses` makes the smallest documents that a schema accepts, `boundary_values` makes values at and beside the limits
of a schema. A candidate need not be right: `jsonschema` decides afterwards whether it is a counterexample. The package
imports `schemas` and `patterns`, and is independent of the proof that uses the candidates.
"""
