"""Steps of a conversation that calls functions. A loop without I/O yields them, a driver performs them."""

from __future__ import annotations

from collections.abc import Callable
from inspect import isawaitable, iscoroutine
from typing import Any

from attrs import frozen

from sequrity_runtime.errors import ConfigError


@frozen
class CallModel:
    """A step: call the model with these arguments, and send back its response."""

    arguments: dict[str, Any]


@frozen
class CallHook:
    """A step: call a function of the program, and send back what it returns. Its exceptions end the loop."""

    hook: Callable[..., Any]
    arguments: tuple[Any, ...]

    def begin(self) -> Any:
        """Call the hook. An async hook returns an awaitable."""
        return self.hook(*self.arguments)


@frozen
class FunctionCall:
    """A call of a function with converted arguments."""

    function: Callable[..., Any]
    arguments: dict[str, Any]

    def begin(self) -> Any:
        """Call the function. An async function returns an awaitable."""
        return self.function(**self.arguments)

    def outcome(self) -> Returned | Raised:
        """Call the function, and hold what it returns or raises.

        A cancellation of asyncio is that of a task which the function ran: nothing cancels a sync call from outside.
        """
        try:
            return Returned(self.begin())
        except Exception as error:  # noqa: BLE001 - the loop decides what an exception means
            return Raised(error)
        except BaseException as error:
            from asyncio import CancelledError  # noqa: PLC0415 - only after a failure
            from concurrent.futures import CancelledError as OwnCancelledError  # noqa: PLC0415 - as above

            if not isinstance(error, CancelledError):
                raise
            cancelled = OwnCancelledError()
            cancelled.__cause__ = error
            return Raised(cancelled)


@frozen
class CallFunctions:
    """A step: call these functions, and send back a list with a `Returned` or a `Raised` for each."""

    calls: list[FunctionCall]


@frozen
class Returned:
    """Result of a function."""

    value: Any


@frozen
class Raised:
    """Exception of a function."""

    error: Exception


def checked(value: Any) -> Any:
    """Return what a function returned, unless it is the coroutine of an async one.

    Raises:
        ConfigError: It is a coroutine.
    """
    if iscoroutine(value):
        value.close()
        raise ConfigError(f"{value.__qualname__}() is async; pass it to the async client")
    return value


async def awaited(call: CallHook | FunctionCall) -> Any:
    """Call a function, and await what an async one returns."""
    value = call.begin()
    return await value if isawaitable(value) else value
