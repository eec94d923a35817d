"""The reader of a folder of schemas."""

from __future__ import annotations

from pathlib import Path

import pytest

from sequrity_runtime.schema.folder import FolderError, read_folder


def test_documents_have_the_order_of_their_paths_and_snapshots_are_left_out(tmp_path: Path) -> None:
    for name in ("b.json", "a/c.json", "released/0.1.0/b.json", "notes.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f'"{name}"')
    assert list(read_folder(tmp_path).items()) == [("a/c.json", "a/c.json"), ("b.json", "b.json")]


@pytest.mark.parametrize("text", ["{", '{"a": 1, "a": 2}', "NaN"])
def test_a_file_that_is_not_strict_json_is_named(tmp_path: Path, text: str) -> None:
    file = tmp_path / "bad.json"
    file.write_text(text)
    with pytest.raises(FolderError) as caught:
        read_folder(tmp_path)
    assert str(caught.value).startswith(f"{file}: ")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(FolderError, match=r"folder\.json: "):
        read_folder(tmp_path)
