# Code generated from schema/control/types/enums.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/control/types/enums.json`."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["EndpointType"]


class EndpointType(StrEnum):
    """Which of the service's endpoints a request goes to, as it is spelt in the URL."""

    CHAT = "chat"
    CODE = "code"
    AGENT = "agent"
    LANGGRAPH = "lang-graph"
