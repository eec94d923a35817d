# Code generated from schema/* by sequrity_codegen. DO NOT EDIT.
"""What `python -m sequrity_scenario` runs."""

from __future__ import annotations

from sequrity_runtime import run_command


def main() -> None:
    """Run the command with the arguments of the process."""
    run_command("sequrity_scenario")


if __name__ == "__main__":
    main()
