"""Faults of servers and networks, a server that plays them, and what a call does under each."""
