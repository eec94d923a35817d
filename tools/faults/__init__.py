"""Faults of servers and networks, a server that plays them, and the outcome of a call under each."""
