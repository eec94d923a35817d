"""The contract as the sandbox sees it: operations of `openapi.json`, schemas, what breaks them, and what fits them."""
