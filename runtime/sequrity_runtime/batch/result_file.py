"""The output of a batch: results in the order of the requests, complete after any interruption.

A result whose predecessors are missing waits in a second file beside the output, `<output>.waiting`, as
`<position> <line>`. Each result is written as it arrives: a batch that is killed loses none.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from io import BufferedRandom
from os import PathLike
from pathlib import Path

from sequrity_runtime.batch.lines import BatchResult
from sequrity_runtime.closing import Closing
from sequrity_runtime.errors import ConfigError, DecodeError, check_type
from sequrity_runtime.json.strict import decode_json
from sequrity_runtime.type_guards import is_object

_COMPACT_BYTES = 16 * 1024 * 1024
"""Size from which the file of waiting results is rewritten without those that are in the output."""

_START = b'{"custom_id":'
"""Start of each result."""

_NOT_RESULTS = "the output holds a line that is not a result of a batch; write to a new file"


class ResultFile(Closing):
    """The output of a batch, open for writing.

    Args:
        path: Path of the output. If it exists, the batch continues behind its last complete line.
        retry_failed: Whether to drop the failed results, so that their requests are sent again.

    Raises:
        ConfigError: A file cannot be opened, or another batch writes it.
    """

    def __init__(self, path: str | PathLike[str], *, retry_failed: bool = False) -> None:
        check_type("output", path, (str, PathLike), "a path")
        self.path = Path(path)
        self._waiting_path = self.path.with_name(f"{self.path.name}.waiting")
        self._waiting: dict[int, tuple[int, int]] = {}
        self.written = 0
        """Number of results in the output: the position of the next one."""

        with ExitStack() as opened:
            self._output = opened.enter_context(_opened(self.path))
            _lock(self._output, self.path)
            self._results = opened.enter_context(_opened(self._waiting_path))
            self._resume(retry_failed=retry_failed)
            opened.pop_all()

    @property
    def waiting(self) -> int:
        """Number of results that wait for a predecessor."""
        return len(self._waiting)

    def __contains__(self, position: int) -> bool:
        """Return whether the result of this request is stored."""
        return position < self.written or position in self._waiting

    def line(self, position: int) -> bytes:
        """Read a result that waits for a predecessor."""
        start, length = self._waiting[position]
        self._results.seek(start)
        return self._results.read(length)

    def put(self, position: int, line: bytes) -> None:
        """Store a result. It is in a file when this returns."""
        if position == self.written:
            self._append(line)
            self._write_in_order()
        else:
            self._append_waiting(position, line)

    def lines(self) -> Iterator[bytes]:
        """Read the results of the output from its start."""
        self._output.seek(0)
        for line in self._output:  # noqa: UP028 - `yield from` would close the file with the iterator
            yield line

    def close(self) -> None:
        """Close the files, and remove the file of waiting results if none is left."""
        self._results.close()
        self._output.close()
        if not self._waiting:
            self._waiting_path.unlink(missing_ok=True)

    def _resume(self, *, retry_failed: bool) -> None:
        """Read what earlier runs have written."""
        first = next(self.lines(), _START)
        if first.endswith(b"\n"):
            read_result(first)
        elif not first.startswith(_START[: len(first)]):
            raise ConfigError(_NOT_RESULTS)
        _drop_torn_line(self._output)
        _drop_torn_line(self._results)
        self._read_waiting()
        self.written = sum(1 for _ in self.lines())
        if retry_failed:
            self._drop_failed()
        for position in [position for position in self._waiting if position < self.written]:
            del self._waiting[position]
        self._write_in_order()

    def _append(self, line: bytes) -> None:
        self._output.seek(0, os.SEEK_END)
        self._output.write(line + b"\n")
        self._output.flush()
        self.written += 1

    def _append_waiting(self, position: int, line: bytes) -> None:
        start = self._results.seek(0, os.SEEK_END)
        prefix = b"%d " % position
        self._results.write(prefix + line + b"\n")
        self._results.flush()
        self._waiting[position] = (start + len(prefix), len(line))

    def _write_in_order(self) -> None:
        """Move the results from the waiting file that are next in order."""
        while self.written in self._waiting:
            line = self.line(self.written)
            del self._waiting[self.written]
            self._append(line)
        size = self._results.seek(0, os.SEEK_END)
        if size and not self._waiting:
            self._results.truncate(0)
        elif size > _COMPACT_BYTES and size > 2 * sum(length for _, length in self._waiting.values()):
            self._compact()

    def _read_waiting(self) -> None:
        start = 0
        self._results.seek(0)
        for entry in self._results:
            prefix, _, line = entry.partition(b" ")
            self._waiting[int(prefix)] = (start + len(prefix) + 1, len(line) - 1)
            start += len(entry)

    def _compact(self) -> None:
        """Rewrite the waiting file with what still waits. The new file replaces the old one at once."""
        kept = {position: self.line(position) for position in self._waiting}
        replacement = self._waiting_path.with_name(f"{self._waiting_path.name}.new")
        replacement.write_bytes(b"".join(b"%d %b\n" % entry for entry in kept.items()))
        self._results.close()
        replacement.replace(self._waiting_path)
        self._results = _opened(self._waiting_path)
        self._waiting.clear()
        self._read_waiting()

    def _drop_failed(self) -> None:
        """Cut the output before its first failed result; the good ones behind it wait for their predecessors."""
        first_failed: int | None = None
        end = kept_end = 0
        for position, line in enumerate(self.lines()):
            end += len(line)
            if read_result(line)[1]:
                first_failed = position if first_failed is None else first_failed
            elif first_failed is None:
                kept_end = end
            else:
                self._append_waiting(position, line.rstrip(b"\n"))
        for position in [position for position in self._waiting if read_result(self.line(position))[1]]:
            del self._waiting[position]
        if first_failed is not None:
            self._output.truncate(kept_end)
            self.written = first_failed


def read_result(line: bytes) -> tuple[str | None, str | None]:
    """Return the `custom_id` of a result, and the kind of its failure, which is None if it succeeded.

    Raises:
        ConfigError: The line is not a result of a batch.
    """
    try:
        document = decode_json(line)
    except DecodeError:
        document = None
    if not is_object(document) or not document.keys() >= {"custom_id", "response", "error"}:
        raise ConfigError(_NOT_RESULTS)
    response, error = document["response"], document["error"]
    if is_object(error):
        return document["custom_id"], str(error.get("code"))
    failure = BatchResult(None, status=response["status_code"]).failure if is_object(response) else None
    return document["custom_id"], failure


def _opened(path: Path) -> BufferedRandom:
    try:
        return open(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600), "r+b")  # noqa: PTH123 - kept open; results are private
    except OSError as error:
        raise ConfigError(f"cannot write {str(path)!r}: {error.strerror}") from None


def _drop_torn_line(file: BufferedRandom) -> None:
    """Remove the last line if it is not complete: the process was killed while it wrote."""
    end = file.seek(0, os.SEEK_END)
    while end:
        start = max(0, end - 65_536)
        file.seek(start)
        found = file.read(end - start).rfind(b"\n")
        if found >= 0:
            end = start + found + 1
            break
        end = start
    file.truncate(end)


def _lock(file: BufferedRandom, path: Path) -> None:
    """Refuse a second batch with the same output. The operating system releases the lock of a killed process."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    try:
        flock(file, LOCK_EX | LOCK_NB)
    except OSError:
        raise ConfigError(f"another batch writes {str(path)!r}") from None
