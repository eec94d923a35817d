"""A soak test: many conversations on one client for minutes, while one response in ten fails.

`conversations` chooses turns and checks responses without I/O, `sides` runs them in tasks and threads, `server` is the
sandbox with faults in a process of its own, `memory` measures the client's process, and `report` lists what is wrong.
Run it with `python -m soak` or `make soak`; a short form runs in `make test`.
"""
