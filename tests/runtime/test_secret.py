"""A `Secret` hides its text."""

import copy
import pickle

import pytest

from sequrity_runtime import Secret


def test_only_reveal_shows_a_secret() -> None:
    secret = Secret(Secret("topsecret"))
    assert secret.reveal() == "topsecret"
    assert "topsecret" not in f"{secret} {secret!r} {[secret]}"


def test_secrets_compare_by_text() -> None:
    assert Secret("a\ud800") == Secret("a\ud800")
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a")}) == 1


def test_a_secret_can_be_copied_but_not_pickled() -> None:
    secret = Secret("a")
    assert copy.copy(secret) is secret
    assert copy.deepcopy([secret])[0] is secret
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(secret)
