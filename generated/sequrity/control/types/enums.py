# Code generated from schema/control/types/enums.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/control/types/enums.json`."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["EndpointType"]


class EndpointType(StrEnum):
    """Endpoint of the service, as spelled in the URL."""

    CHAT = "chat"
    CODE = "code"
    AGENT = "agent"
    LANGGRAPH = "lang-graph"
