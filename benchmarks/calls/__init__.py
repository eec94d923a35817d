"""Cost of a call: ours, bare httpx's and `openai`'s, against a server with constant responses."""
