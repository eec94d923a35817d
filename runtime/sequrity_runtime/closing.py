"""Objects that a `with` block closes at its end."""

from __future__ import annotations

from abc import abstractmethod
from typing import Self


class Closing:
    """An object with `close`, which a `with` block calls."""

    @abstractmethod
    def close(self) -> None:
        """Close the object."""
        ...

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncClosing:
    """An object with an async `close`, which an `async with` block calls."""

    @abstractmethod
    async def close(self) -> None:
        """Close the object."""
        ...

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
