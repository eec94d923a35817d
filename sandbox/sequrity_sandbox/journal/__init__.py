"""The journal: requests to the sandbox with their responses, in memory and on a page.

`Journal` keeps the exchanges, with the keys masked, and waits for them. `pages` serves them at `/_sandbox/`.
"""

from sequrity_sandbox.journal.journal import Journal

__all__ = ["Journal"]
