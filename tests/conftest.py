"""Rules of the whole test run: no error and no log record shows a secret."""

import gc
from collections.abc import Iterator

import pytest
from secret_scan import Scan, scanning


@pytest.fixture(scope="session")
def secret_scan() -> Iterator[Scan]:
    with scanning() as scan:
        yield scan
        gc.collect()
        assert scan.found == []


@pytest.fixture(autouse=True)
def no_secret_shows(secret_scan: Scan) -> Iterator[None]:
    """Fail the test in which a secret was seen; the secrets that it made count for it alone."""
    before = set(secret_scan.secrets)
    yield
    found, secret_scan.found = secret_scan.found, []
    secret_scan.secrets = before
    assert found == []
