"""HTTP as the sandbox speaks it: requests and responses over ASGI, and the checks that come before any meaning."""
