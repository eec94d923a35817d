"""The command of a generated package: `python -m <package>`, or its console script.

The exit code is 0 on success, 1 if a document, a policy or a call fails, and 2 if the command cannot run.
Every package has `schema`; `x-python-commands` of its OpenAPI document adds `batch`, `chat` and `policy`.
"""
