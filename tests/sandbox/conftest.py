"""A sandbox for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from sequrity_sandbox import running

from ._calls import KEY


@pytest.fixture(scope="session")
def base_url() -> Iterator[str]:
    with running() as url:
        yield url


@pytest.fixture
def client(base_url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=base_url, headers={"Authorization": f"Bearer {KEY}"}, timeout=60) as made:
        yield made
