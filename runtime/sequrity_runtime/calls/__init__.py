"""Calls without I/O: what to send, what a response means, when to retry.

An operation and its arguments become a checked request. The flow is a generator: it yields the next step, the driver
performs it and sends the result back. Streams are decoded and accumulated here too, so that both drivers behave alike.
"""
