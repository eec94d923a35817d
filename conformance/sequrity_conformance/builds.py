"""Building the testees, each with the tools that a team in its language uses.

`testee.json` lists the commands: `{"build": [["npm", "ci"], ["npm", "run", "build"]]}`, run in the testee's folder.
A language whose tools are not installed is skipped, with a message.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from sequrity_conformance.testees import Testee, TesteeError


def build(testee: Testee) -> None:
    """Build a testee whose tools are installed.

    Raises:
        TesteeError: A command fails. The message ends with the last output of the command.
    """
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))  # `python` is this interpreter
    for command in testee.build:
        done = subprocess.run(
            command,
            cwd=testee.folder,
            env={**os.environ, "PATH": path},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            raise TesteeError(f"{testee.language}: {' '.join(command)}: {done.stdout[-2000:]}")


def missing_tool(testee: Testee) -> str | None:
    """Name the first missing program that a build needs."""
    return next((command[0] for command in testee.build if shutil.which(command[0]) is None), None)


def build_all(testees: Iterable[Testee], say: Callable[[str], None]) -> bool:
    """Build testees whose tools are installed.

    Args:
        testees: The testees to build.
        say: Called with the result of each build.

    Returns:
        True if no command failed. A missing tool is not a failure.
    """
    sound = True
    for testee in testees:
        tool = missing_tool(testee)
        if tool:
            say(f"NOT BUILT: {testee.language}: {tool} is not installed")
            continue
        start = time.monotonic()
        try:
            build(testee)
        except TesteeError as error:
            say(str(error))
            sound = False
        else:
            say(f"{testee.language}: built in {time.monotonic() - start:.0f} s")
    return sound
