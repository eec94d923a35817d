"""The error of every part of the proof."""


class UndecidableError(Exception):
    """A schema or pattern is outside what the comparison supports. The message names the reason."""
