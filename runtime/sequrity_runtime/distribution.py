"""The installed distribution that a generated package belongs to: its version, and distributions that exclude it."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable

VERSION = "0.1.0"
"""Version of the distribution of this package. `importlib.metadata` would take ten milliseconds to import."""


def installed_version(distribution: str) -> str:
    """Return the installed version of a distribution.

    Raises:
        AttributeError: The distribution is not installed.
    """
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to import, and seldom needed

    try:
        return version(distribution)
    except PackageNotFoundError:
        raise AttributeError(f"the distribution {distribution!r} is not installed, so it has no version") from None


def warn_about_conflicts(package: str, package_file: str, distribution: str, excluded: Iterable[str]) -> None:
    """Warn if a distribution with the same package is installed in the same folder.

    Two such distributions overwrite each other's files. Only one directory is listed: `importlib.metadata` takes about
    ten milliseconds to import, and every program that imports the package would pay for it.
    """
    prefixes = {f"{name.replace('-', '_')}-": name for name in excluded}
    try:
        entries = os.listdir(os.path.dirname(os.path.dirname(package_file)))  # noqa: PTH120, PTH208 - at import
    except OSError:  # for example a package inside a zip file
        return
    for entry in entries:
        if entry.endswith(".dist-info"):
            other = prefixes.get(entry[: entry.find("-") + 1].lower())
            if other is not None:
                text = (
                    f"{package}: the distributions {distribution!r} and {other!r} install the same package and "
                    f"overwrite each other's files; run `pip uninstall {distribution} {other}`, then install the one "
                    "you need"
                )
                warnings.warn(text, RuntimeWarning, stacklevel=3)
