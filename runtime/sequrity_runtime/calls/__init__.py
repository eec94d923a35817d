"""Calls without I/O: what to send, what a response means, when to retry.

- Everything about a call is checked before any I/O. `build_request` turns an operation and its arguments into a `Call`.
- The flow is a generator: it yields the next step, a driver performs it and sends the result back. Both drivers behave
  alike, because streams are decoded and accumulated here too.
- Nothing here imports httpx. OpenTelemetry is imported only if the caller passes a tracer.
- Keys and header values never reach a message, a log or an error: `Redactor` hides them.
"""
