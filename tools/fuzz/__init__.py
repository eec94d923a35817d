"""Round trips without end: documents made from the schemas, judged by two validators, shrunk where they differ.

`python -m fuzz --help`, or `make fuzz`.
"""
