"""The secret scan of the test run finds planted secrets."""

import gc
import logging
import warnings

import pytest
from secret_scan import Scan, scanning

from sequrity_runtime import DecodeError, Secret, SequrityError, TransportError


def test_a_key_in_an_errors_text_is_found() -> None:
    with scanning() as scan:
        _dies(TransportError(f"sent {Secret('a-key-that-shows').reveal()}"))
    assert scan.found == ["TransportError: 'a-key-that-shows'"]
    assert scan.errors == 1


def test_a_prompt_in_an_attribute_is_found() -> None:
    with scanning() as scan:
        _dies(DecodeError("x", "syntax", 0, "it says: a prompt of " + "the tests"))
    assert scan.found == ["DecodeError: 'a prompt of the tests'"]


def test_a_prompt_in_an_object_that_does_not_pickle_is_found() -> None:
    with scanning() as scan:
        error = SequrityError("x")
        error.partial = [lambda: None, "a prompt of " + "the tests"]
        _dies(error)
        del error
        gc.collect()
    assert scan.found == ["SequrityError: 'a prompt of the tests'"]


def test_a_key_that_a_log_record_carries_is_found(secret_scan: Scan) -> None:
    logger = logging.getLogger("sequrity")
    with scanning() as scan:
        key = Secret("a-key-that-is-logged").reveal()
        logger.warning("sent", extra={"header": key})
        logger.warning("sent %s", key)
        logger.warning("sent")
    assert scan.found == ["log: 'a-key-that-is-logged'"] * 2
    assert scan.records == 3
    assert len(secret_scan.found) == 2
    secret_scan.found.clear()  # the scan of the whole run saw it, too


def test_a_prompt_in_a_warning_is_found(secret_scan: Scan) -> None:
    with scanning() as scan, pytest.warns(UserWarning, match="says") as caught:
        warnings.warn("it says: a prompt of " + "the tests", UserWarning, stacklevel=1)
    assert scan.found == ["warning: 'a prompt of the tests'"]
    assert caught[0].filename == __file__
    secret_scan.found.clear()


def test_clean_texts_pass_the_scan(secret_scan: Scan) -> None:
    before = secret_scan.errors
    _dies(TransportError("the connection failed"))
    assert secret_scan.errors == before + 1


def _dies(error: SequrityError) -> None:
    assert str(error)
