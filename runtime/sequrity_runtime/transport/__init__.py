"""The transport: the only package that does I/O.

`calls` decides what to send, when to retry, which connection to use and how to read a response; a driver here sends,
reads and waits, once with threads and once with async. Every wait has a deadline. Every exception of the HTTP library
becomes one of ours.
"""
