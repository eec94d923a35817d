"""A hundred users on each framework: no call continues another user's session, and none loses its own.

The programs are those of the page on frameworks.
"""

from __future__ import annotations

import importlib.util
import os
import re
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any

import httpx
import nbformat
import pytest
from nbclient import NotebookClient
from sessions import USERS, Sessions, environment, sessions

from sequrity_sandbox import running

PAGE = (Path(__file__).parents[2] / "docs" / "frameworks.md").read_text("utf-8")
PROGRAMS = dict(re.findall(r'^```python title="(.*?)"\n(.*?)^```$', PAGE, re.MULTILINE | re.DOTALL))
TURNS = 3


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sessions]:
    with sessions() as server:
        for name, value in environment(server).items():
            monkeypatch.setenv(name, value)
        yield server


@pytest.fixture
def program(server: Sessions, tmp_path: Path) -> Callable[[str], ModuleType]:
    """Import a program of the page: its client is created by the main thread, as by a server."""

    def load(name: str) -> ModuleType:
        path = tmp_path / name
        path.write_text(PROGRAMS[name], "utf-8")
        spec = importlib.util.spec_from_file_location(path.stem, path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[path.stem] = module
        spec.loader.exec_module(module)
        return module

    return load


Ask = Callable[[str, "str | None"], str]
"""Ask in a user's name, and return the session."""


def _conversations(server: Sessions, ask: Ask, ask_anew: Ask | None = None, *, at_once: int = 20) -> None:
    """Run a conversation for each user, concurrently, with bare calls in between."""

    def converse(user: str) -> None:
        session: str | None = None
        for _ in range(TURNS):
            named = ask(user, session)
            assert session in (None, named), "a session is lost"
            session = named
            if ask_anew is not None:
                assert ask_anew(user, None) != session

    with ThreadPoolExecutor(at_once) as pool:
        list(pool.map(converse, USERS))
    assert server.mixed == 0
    assert server.continued == len(USERS) * (TURNS - 1)


def _over_http(url: str, *, json: bool) -> Ask:
    http = httpx.Client(timeout=30, limits=httpx.Limits(max_connections=None))

    def ask(user: str, session: str | None) -> str:
        document: dict[str, Any] = {"text": user} | ({} if session is None else {"session_id": session})
        response = http.post(url, json=document) if json else http.post(url, data=document)
        response.raise_for_status()
        session_id: str = response.json()["session_id"]
        return session_id

    return ask


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def _wait_for(port: int) -> None:
    for _ in range(300):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(port)


@pytest.mark.parametrize("path", ["ask", "ask-async"])
def test_fastapi(program: Callable[[str], ModuleType], server: Sessions, path: str) -> None:
    import uvicorn

    port = _free_port()
    config = uvicorn.Config(program("fastapi_app.py").app, port=port, log_level="warning")
    running = uvicorn.Server(config)
    thread = Thread(target=running.run)
    thread.start()
    try:
        _wait_for(port)
        url = f"http://127.0.0.1:{port}"
        _conversations(server, _over_http(f"{url}/{path}", json=True), _over_http(f"{url}/ask-anew", json=True))
    finally:
        running.should_exit = True
        thread.join()


def test_fastapi_streams_text(program: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch) -> None:
    from fastapi.testclient import TestClient

    with running(seed=1) as url:
        monkeypatch.setenv("SEQURITY_BASE_URL", url)
        with TestClient(program("fastapi_stream.py").app) as http:
            response = http.get("/stream", params={"text": "Hello!"})
    assert response.headers["content-type"].startswith("text/plain")
    assert response.text.endswith('You wrote: "Hello!"')


def test_django_under_wsgi_threads(program: Callable[[str], ModuleType], server: Sessions) -> None:
    import django
    from django.conf import settings
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
    from django.core.wsgi import get_wsgi_application

    settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF="django_app", SECRET_KEY="x", MIDDLEWARE=[])
    django.setup()
    program("django_app.py")

    class Handler(WSGIRequestHandler):
        def log_message(self, *_: Any) -> None:
            """Print nothing."""

    ThreadedWSGIServer.request_queue_size = 200
    with ThreadedWSGIServer(("127.0.0.1", 0), Handler) as wsgi:
        wsgi.set_app(get_wsgi_application())
        Thread(target=wsgi.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{wsgi.server_port}"
        _conversations(server, _over_http(f"{url}/ask", json=False), _over_http(f"{url}/ask-anew", json=False))
        wsgi.shutdown()


@pytest.mark.parametrize("worker", [["gthread", "--threads", "8"], ["sync"]], ids=["gthread", "sync"])
def test_flask_with_gunicorn(server: Sessions, tmp_path: Path, worker: list[str]) -> None:
    (tmp_path / "flask_app.py").write_text(PROGRAMS["flask_app.py"], "utf-8")
    port = _free_port()
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--worker-class", *worker]
    process = subprocess.Popen([*command, "--log-level", "error", "flask_app:app"], cwd=tmp_path, env=os.environ)
    try:
        _wait_for(port)
        url = f"http://127.0.0.1:{port}"
        _conversations(
            server, _over_http(f"{url}/ask", json=False), _over_http(f"{url}/ask-anew", json=False), at_once=8
        )
    finally:
        process.terminate()
        process.wait(10)


def test_celery_with_a_worker(program: Callable[[str], ModuleType], server: Sessions) -> None:
    from celery.contrib.testing.worker import start_worker

    tasks = program("celery_app.py")

    def ask(user: str, session: str | None) -> str:
        session_id: str = tasks.ask.delay(user, session).get(timeout=30)["session_id"]
        return session_id

    def ask_anew(user: str, _: str | None) -> str:
        session_id: str = tasks.ask_anew.delay(user).get(timeout=30)
        return session_id

    with start_worker(tasks.app, pool="threads", concurrency=8, perform_ping_check=False, shutdown_timeout=30):
        _conversations(server, ask, ask_anew)


def test_celery_in_the_thread_that_created_the_client(program: Callable[[str], ModuleType], server: Sessions) -> None:
    tasks = program("celery_app.py")
    found = [tasks.ask_anew.apply((user,)).get() for user in USERS]
    assert len({*found}) == len(USERS)
    assert (server.mixed, server.continued) == (0, 0)


@pytest.mark.parametrize("creator", ["main thread", "first job"])
def test_a_pool_of_threads(server: Sessions, creator: str) -> None:
    from sequrity import SequrityClient

    clients = [SequrityClient()] if creator == "main thread" else []

    def serve(user: str) -> str | None:
        if not clients:
            clients.append(SequrityClient())
        return clients[0].control.chat.create([{"role": "user", "content": user}], "m").session_id

    with ThreadPoolExecutor(1) as pool:
        found = list(pool.map(serve, USERS))
    assert len({*found}) == len(USERS)
    assert (server.mixed, server.continued) == (0, 0)
    clients[0].close()


def test_a_notebook_continues_its_session(server: Sessions) -> None:
    cells = PROGRAMS["notebook"].split("# next cell\n")
    thread = textwrap.dedent(
        """
        import asyncio
        from concurrent.futures import ThreadPoolExecutor

        def in_thread():
            return client.control.chat.create([{"role": "user", "content": "me"}], "m").session_id

        async def in_task():
            return (await async_client.control.chat.create([{"role": "user", "content": "me"}], "m")).session_id

        with ThreadPoolExecutor(1) as pool:
            assert pool.submit(in_thread).result() == first.session_id
        assert await asyncio.create_task(in_task()) == first_async.session_id
        """
    )
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in [*cells, thread]])
    NotebookClient(notebook, timeout=60, kernel_name="python3").execute()
    assert server.mixed == 0
    assert server.continued == 4
    assert len(server.owners) == 2


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_script_continues_its_session(server: Sessions, kind: str) -> None:
    programs = {
        "sync": """
            from sequrity import SequrityClient
            client = SequrityClient()
            for _ in range(3):
                client.control.chat.create([{"role": "user", "content": "me"}], "m")
            """,
        "async": """
            import asyncio
            from sequrity import AsyncSequrityClient
            client = AsyncSequrityClient()

            async def main():
                await client.control.chat.create([{"role": "user", "content": "me"}], "m")

            for _ in range(3):
                asyncio.run(main())
            """,
    }
    command = [sys.executable, "-c", textwrap.dedent(programs[kind])]
    subprocess.run(command, check=True, timeout=60)
    assert (server.continued, len(server.owners)) == (2, 1)
