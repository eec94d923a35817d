"""The sandbox's security: policies decide tool calls, and labels travel with values."""
