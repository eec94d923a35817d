"""The clients send nothing but their calls to the sandbox."""

from __future__ import annotations

import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # LiteLLM fetches its tables of models from the web otherwise
os.environ["LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS"] = "True"
os.environ["OPENAI_AGENTS_DISABLE_TRACING"] = "1"
