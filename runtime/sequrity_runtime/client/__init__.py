"""Clients: the objects a program holds.

A client joins a target (base URL, API key, settings) to an HTTP client. A namespace holds operations that share
defaults and a session. The session store remembers a session for each task or thread. Nothing here sends a byte:
calls go down to `transport`.
"""
