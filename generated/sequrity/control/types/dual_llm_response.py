# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""Types of `sequrity.control.types.dual_llm_response`, for import from one place."""

from __future__ import annotations

from sequrity.control.types.results import ErrorInfo, MetaData, ResponseContentJsonSchema, ResultStatus, ValueWithMeta

__all__ = ["ErrorInfo", "MetaData", "ResponseContentJsonSchema", "ResultStatus", "ValueWithMeta"]
