"""The error of scripts, in a module that is quick to import."""

from __future__ import annotations


class ScriptError(ValueError):
    """A script that cannot be used. The text names the file and the locations in it."""
