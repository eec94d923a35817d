"""The processor time of commands. Other programs on the machine affect it less than the duration."""

from __future__ import annotations

import os
import subprocess
import sys


def seconds(*arguments: str) -> float:
    """Run the interpreter with some arguments, and return its processor time."""
    before = os.times()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
