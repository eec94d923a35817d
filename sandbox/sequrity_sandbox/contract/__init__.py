"""The contract: operations of `openapi.json`, schemas, violations of schemas, and values that fit them."""
