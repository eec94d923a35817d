"""Fixtures of pytest: `sequrity_sandbox`, a sandbox, and `sequrity_client`, a client of it.

pytest loads this module in every project that has the distribution installed. So it imports nothing but pytest, and
the sandbox starts when a test first uses it.

PYTEST_DONT_REWRITE
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from sequrity import SequrityClient
    from sequrity_sandbox import Sandbox


KEY = "sk-key-of-a-test"
"""API key of the clients. Errors mask it, so it must not be a word that they contain."""


@pytest.fixture(scope="session")
def sequrity_sandbox_options() -> dict[str, Any]:
    """Arguments of the `Sandbox`; override this fixture to change them."""
    return {"seed": 1}


@pytest.fixture(scope="session")
def _served_sequrity_sandbox(sequrity_sandbox_options: dict[str, Any]) -> Iterator[Sandbox]:
    try:
        from sequrity_sandbox import Sandbox  # noqa: PLC0415 - see the module
    except ImportError as error:
        pytest.fail(f"the sandbox cannot start: {error}", pytrace=False)
    with Sandbox(**sequrity_sandbox_options) as sandbox:
        yield sandbox


@pytest.fixture
def sequrity_sandbox(_served_sequrity_sandbox: Sandbox) -> Sandbox:
    """A sandbox at `sequrity_sandbox.url`, without requests, sessions and added rules. All tests share its server."""
    _served_sequrity_sandbox.reset()
    return _served_sequrity_sandbox


@pytest.fixture
def sequrity_client(sequrity_sandbox: Sandbox) -> Iterator[SequrityClient]:
    """A client of `sequrity_sandbox`."""
    from sequrity import SequrityClient  # noqa: PLC0415 - see the module

    with SequrityClient(KEY, sequrity_sandbox.url) as client:
        yield client
