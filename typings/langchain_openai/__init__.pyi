from typing import Any

class ChatOpenAI:
    http_client: Any
    def __init__(self, **keywords: Any) -> None: ...
