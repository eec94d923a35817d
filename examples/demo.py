"""Run the examples one after the other: against the service if `SEQURITY_API_KEY` is set, else against the sandbox."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from pathlib import Path

import dual_llm
import first_message
import messages_with_tools
import policy_mistake
import responses_with_structure
import stream
from show import label, title


def main() -> None:
    """Find or start a service, then run every example."""
    with ExitStack() as stack:
        title("sequrity")
        if os.environ.get("SEQURITY_API_KEY"):
            label("service", os.environ.get("SEQURITY_BASE_URL", "the hosted one"))
        else:
            from sequrity_sandbox import running  # noqa: PLC0415 - an extra of the wheel, and not needed with a key

            os.environ["SEQURITY_BASE_URL"] = stack.enter_context(running(pace=0.02))
            os.environ["SEQURITY_API_KEY"] = "sandbox"
            label("service", f"the embedded sandbox at {os.environ['SEQURITY_BASE_URL']}; no key, no network")
        for example in (first_message, dual_llm, stream, messages_with_tools, responses_with_structure, policy_mistake):
            example.main()
        sys.path.append(str(Path(__file__).parents[1] / ".venv/demo"))  # where `make demo` installs LangGraph
        try:
            import graph  # noqa: PLC0415 - it needs LangGraph, which nothing else here needs
        except ImportError:
            label("skipped", "graph.py, since langgraph is not installed")
        else:
            graph.main()


if __name__ == "__main__":
    main()
