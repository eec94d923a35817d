"""Keys do not show themselves."""

import copy
import pickle

import pytest

from sequrity_runtime import Secret


def test_a_secret_shows_itself_only_when_asked() -> None:
    secret = Secret(Secret("topsecret"))
    assert secret.reveal() == "topsecret"
    assert "topsecret" not in f"{secret} {secret!r} {[secret]}"


def test_secrets_compare_by_what_they_hold() -> None:
    assert Secret("a\ud800") == Secret("a\ud800")
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a")}) == 1


def test_a_secret_is_copied_but_not_written_out() -> None:
    secret = Secret("a")
    assert copy.copy(secret) is secret
    assert copy.deepcopy([secret])[0] is secret
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(secret)
