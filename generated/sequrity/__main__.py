# Code generated from schema/* by sequrity_codegen. DO NOT EDIT.
"""What `python -m sequrity` runs."""

from __future__ import annotations

from sequrity_runtime import run_command

if __name__ == "__main__":
    run_command("sequrity")
