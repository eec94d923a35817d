# Code generated from schema/* by sequrity_codegen. DO NOT EDIT.
"""Generated from the schemas in `schema/.`."""
