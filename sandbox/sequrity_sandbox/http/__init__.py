"""HTTP: requests and responses over ASGI, and the checks of requests."""
