from collections.abc import Callable
from typing import Any, Final

START: Final = "__start__"
END: Final = "__end__"

class StateGraph:
    def __init__(self, state_schema: type[Any]) -> None: ...
    def add_node(self, node: str, action: Callable[..., Any]) -> StateGraph: ...
    def add_edge(self, start_key: str | list[str], end_key: str) -> StateGraph: ...
