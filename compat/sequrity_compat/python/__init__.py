"""The public names of the generated package, compared as Python programs use them.

`python_api` reads the names from the sources with griffe, without importing them. `api_findings` compares two such
lists: types of values that programs only send may widen, types of values that they only receive may narrow. Findings
are those of `wire`, below.
"""
