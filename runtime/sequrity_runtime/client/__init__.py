"""Clients: the objects that a program calls.

Rules of this package:

- A client joins a target (base URL, API key, settings) to an HTTP client.
- A namespace shares defaults and a session store among its operations. `Member` creates it with its client.
- A session belongs to the task, the thread or the conversation that made the call.
- Namespaces reference the client's context, never the client.
- This package performs no I/O: calls go down to `transport`. It imports from `calls`, `transport` and below.
"""
