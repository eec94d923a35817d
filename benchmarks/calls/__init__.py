"""What a call costs: ours, bare httpx's and `openai`'s, against a server that always says the same."""
