"""The processor time of commands, which other programs on the machine disturb less than their duration."""

from __future__ import annotations

import os
import subprocess
import sys


def seconds(*arguments: str) -> float:
    """Run the interpreter with some arguments to its end, and give the processor time that it took."""
    before = os.times()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
