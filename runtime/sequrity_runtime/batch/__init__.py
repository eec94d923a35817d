"""Batches: a file of requests in, a file of responses out, in the same order, through any interruption.

- Files have the format of OpenAI's batches: one JSON object a line, matched by `custom_id`.
- `Batch` decides which line starts next and where its result goes; it waits for nothing and sends nothing.
- `drivers` perform a batch in this process, `cluster` performs it on the workers of a dask cluster.
- A result is in a file before the next line starts, so that a killed batch repeats only the calls under way.
- Memory does not grow with the number of lines.
"""
