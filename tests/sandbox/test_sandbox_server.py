"""The sandbox follows its schemas, and runs as a command."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from sequrity_sandbox import Sandbox, create_app, running
from sequrity_sandbox.__main__ import main
from sequrity_sandbox.contract import operations as _contract
from sequrity_sandbox.server import AddressError, bind, url_of
from sequrity_sandbox.service import Service

from ._calls import CHAT, HELLO, KEY, ROOT, SCHEMA, ask, problems_of


class TestSchemaEdits:
    """An edit of the schemas reaches the sandbox without another."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        return Path(shutil.copytree(SCHEMA, tmp_path / "schema"))

    @staticmethod
    def edit(file: Path, change: Any) -> None:
        document = json.loads(file.read_text("utf-8"))
        change(document)
        file.write_text(json.dumps(document), "utf-8")

    def test_a_field_and_a_bound_are_checked(self, folder: Path) -> None:
        def change(request: dict[str, Any]) -> None:
            request["properties"]["mood"] = {"type": "string", "maxLength": 3}

        self.edit(folder / "types/chat_completion/request.json", change)
        with running(folder) as url, httpx.Client(base_url=url, headers={"Authorization": "Bearer k"}) as client:
            assert ask(client, mood="joy").status_code == 200
            assert problems_of(ask(client, mood="grim")) == [(["body", "mood"], "maxLength")]

    def test_a_header_and_a_provider_are_known(self, folder: Path) -> None:
        def add_header(api: dict[str, Any]) -> None:
            schema = {"type": "object", "additionalProperties": {"type": "integer"}}
            header = {"name": "X-Extra", "in": "header", "required": True}
            api["components"]["parameters"]["Config"] = {**header, "content": {"application/json": {"schema": schema}}}

        self.edit(folder / "openapi.json", add_header)

        def add_provider(enums: dict[str, Any]) -> None:
            enums["enum"].append("newcomer")

        self.edit(folder / "types/enums.json", add_provider)
        path = "/control/chat/newcomer/v1/chat/completions"
        with running(folder) as url, httpx.Client(base_url=url, headers={"Authorization": "Bearer k"}) as client:
            assert ask(client, path, headers={"X-Extra": {"a": 1}}).status_code == 200
            assert problems_of(ask(client, path, headers={"X-Extra": {"a": ""}})) == [
                (["header", "X-Extra", "a"], "type")
            ]
            assert problems_of(ask(client, path)) == [(["header", "X-Extra"], "required")]

    def test_response_that_breaks_the_contract_is_a_500(self, folder: Path, caplog: pytest.LogCaptureFixture) -> None:
        def require(response: dict[str, Any]) -> None:
            response["required"].append("new")

        self.edit(folder / "types/chat_completion/response.json", require)
        with running(folder) as url, httpx.Client(base_url=url, headers={"Authorization": f"Bearer {KEY}"}) as client:
            response = ask(client)
        assert response.status_code == 500
        assert "['new']: missing required key" in response.json()["detail"]
        assert KEY not in caplog.text

    def test_an_operation_without_a_format_has_a_response_made_from_its_schema(self, folder: Path) -> None:
        def change(api: dict[str, Any]) -> None:
            answer = {"content": {"application/json": {"schema": {"$ref": "types/enums.json"}}}}
            api["paths"]["/control/new"] = {"get": {"operationId": "new", "security": [], "responses": {"200": answer}}}

        self.edit(folder / "openapi.json", change)
        with running(folder) as url:
            assert httpx.get(f"{url}/control/new").json() == "openai"

    def test_a_folder_without_schemas_is_refused(self, folder: Path) -> None:
        (folder / "types/enums.json").write_text("{")
        with pytest.raises(Exception, match=r"enums\.json"):
            create_app(folder)
        with pytest.raises(Exception, match=r"no openapi\.json"):
            create_app(folder / "types" / "chat_completion" / "nothing")


class TestFailures:
    def test_an_internal_error_shows_nothing_of_the_request(
        self, client: httpx.Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        def fail(*_: object) -> None:
            raise KeyError(KEY)

        monkeypatch.setattr(Service, "respond", fail)
        response = ask(client)
        assert (response.status_code, response.json()["detail"]) == (500, "The sandbox failed.")
        assert [record.message.split(":")[0] for record in caplog.records] == ["KeyError at test_sandbox_server.py"]
        assert KEY not in caplog.text

    def test_client_that_disconnects_is_not_logged_as_error(
        self, base_url: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        address = (httpx.URL(base_url).host, httpx.URL(base_url).port or 0)
        head = f"POST {CHAT} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer k\r\nContent-Length: 9\r\n\r\n{{"
        with socket.create_connection(address) as connection:
            connection.sendall(head.encode())
        assert httpx.get(f"{base_url}/control/health").status_code == 200
        assert not [record for record in caplog.records if record.name.startswith("sequrity_sandbox")]

    def test_a_server_that_cannot_start_raises(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def end(*_: object) -> None:
            """Return at once, as if the loop had ended."""

        monkeypatch.setattr("uvicorn.Server.run", end)
        with pytest.raises(RuntimeError, match="did not start"), running():
            pass  # pragma: no cover

    @pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
    def test_accepted_connections_set_tcp_nodelay(self, host: str) -> None:
        async def no_delay() -> int:
            accepted: asyncio.Future[int] = asyncio.get_running_loop().create_future()

            def connected(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
                accepted.set_result(writer.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
                writer.close()

            listener = bind(host, 0)
            async with await asyncio.start_server(connected, sock=listener):
                _, writer = await asyncio.open_connection(*listener.getsockname()[:2])
                found = await accepted
                writer.close()
            return found

        assert asyncio.run(no_delay())

    def test_a_port_that_another_program_has_is_named(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            port = other.getsockname()[1]
            why = f"cannot listen on port {port} of 127.0.0.1: Address already in use; --port 0 takes a free one"
            with pytest.raises(AddressError, match=re.escape(why)):
                bind("127.0.0.1", port)


class TestWhereSchemasAreFound:
    def test_the_repositorys_come_first(self) -> None:
        assert _contract.find_schemas() == SCHEMA

    def test_an_installed_sandbox_uses_the_schemas_of_sequrity(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        package = tmp_path / "site" / "sequrity"
        shutil.copytree(SCHEMA, package / "schema")
        (package / "__init__.py").write_text("raise AssertionError('the sandbox runs no code of sequrity')")
        monkeypatch.setattr(_contract, "__file__", str(tmp_path / "else" / "where" / "x" / "_contract.py"))
        monkeypatch.setattr(sys, "path", [str(package.parent)])
        monkeypatch.delitem(sys.modules, "sequrity", raising=False)
        assert _contract.find_schemas() == package / "schema"
        monkeypatch.setattr(sys, "path", [])
        with pytest.raises(_contract.ContractError, match="name one with --schema"):
            _contract.find_schemas()


class TestCommand:
    """`python -m sequrity_sandbox`."""

    @staticmethod
    def command(*arguments: str) -> list[str]:
        return [sys.executable, "-m", "sequrity_sandbox", *arguments]

    @pytest.fixture
    def environment(self) -> dict[str, str]:
        return {**os.environ, "PYTHONPATH": str(ROOT / "sandbox")}

    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_server_prints_its_address_and_exits_cleanly(self, environment: dict[str, str], number: int) -> None:
        command = self.command("--port", "0", "--seed", "1", "--pace", "0.001")
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
        ) as process:
            assert process.stdout
            line = process.stdout.readline()
            found = re.fullmatch(r"Sandbox ready at (http://127\.0\.0\.1:\d+)\n", line)
            assert found, line
            with httpx.Client(base_url=found[1], headers={"Authorization": f"Bearer {KEY}"}) as client:
                assert ask(client, stream=True).status_code == 200
                assert ask(client, messages=3).status_code == 422
                process.send_signal(number)
                output, errors = process.communicate(timeout=20)
        assert (process.returncode, output, errors) == (0, "", ""), "quiet: nothing of a request is logged"

    @pytest.mark.parametrize(
        ("host", "port", "message"),
        [
            ("198.51.100.1", 0, "198.51.100.1 is not a loopback address"),
            ("example.com", 0, "example.com is not a loopback address"),
            ("127.0.0.1", 70_000, "70000 is not a port"),
        ],
    )
    def test_address_that_it_does_not_serve_on(self, host: str, port: int, message: str) -> None:
        with pytest.raises(AddressError, match=re.escape(message)):
            bind(host, port)

    def test_folder_without_schemas_exits_with_1(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as ended:
            main(["--schema", "nowhere"])
        assert ended.value.code == 1
        assert "no openapi.json" in capsys.readouterr().err

    @pytest.mark.parametrize("host", ["localhost", "127.0.0.2", "::1"])
    def test_every_loopback_address_is_served(self, host: str) -> None:
        try:
            listener = bind(host, 0)
        except AddressError:
            pytest.skip(f"this machine has no {host}")
        with listener:
            assert re.fullmatch(r"http://(127\.0\.0\.\d|\[::1\]):\d+", url_of(listener))


def test_request_that_is_running_when_the_sandbox_stops_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    with Sandbox() as sandbox:
        sandbox.delay(60)
        parts = urlsplit(sandbox.url)
        body = json.dumps({"model": "m", "messages": HELLO}).encode()
        connection = HTTPConnection(parts.hostname or "", parts.port)
        connection.request("POST", CHAT, body, {"Authorization": "Bearer k", "Content-Type": "application/json"})
        time.sleep(0.05)
    connection.close()
    assert caplog.messages == []


WRONG: list[tuple[dict[str, Any], type[Exception], str]] = [
    ({"faults": 3}, ValueError, "faults: expected a number from 0 to 1, found 3"),
    ({"faults": float("nan")}, ValueError, "faults: expected a number from 0 to 1, found nan"),
    ({"pace": -1}, ValueError, "pace: expected a number of at least 0, found -1"),
    ({"pace": float("inf")}, ValueError, "pace: expected a number of at least 0, found inf"),
    ({"pace": "1"}, TypeError, "pace: expected a number, found str"),
    ({"faults": None}, TypeError, "faults: expected a number, found NoneType"),
    ({"hosts": "a.example"}, TypeError, "hosts: expected a list of names, found a string"),
]


@pytest.mark.parametrize(("options", "error", "message"), WRONG)
def test_setting_out_of_its_range_is_refused(options: dict[str, Any], error: type[Exception], message: str) -> None:
    for make in (create_app, Sandbox):
        with pytest.raises(error, match=message):
            make(**options)
    with pytest.raises(error, match=message), running(**options):
        pass


def test_a_script_or_a_schema_that_is_not_a_path_is_refused() -> None:
    data: Any = {"rules": []}
    with pytest.raises(
        TypeError, match=r"\Ascript: expected a path, found dict; reply\(\) and the other methods add rules\Z"
    ):
        Sandbox(data)
    with pytest.raises(TypeError, match=r"\Aschema: expected a path, found dict\Z"):
        Sandbox(schema=data)


def test_negative_journal_and_unknown_settings_are_refused() -> None:
    with pytest.raises(ValueError, match="journal: expected a number of at least 0, found -1"):
        Sandbox(journal=-1)
    length: Any = "5"
    with pytest.raises(TypeError, match="journal: expected a whole number, found str"):
        Sandbox(journal=length)
    options: Any = {"sede": 1}
    with pytest.raises(TypeError, match="unknown setting 'sede'; did you mean 'seed'"):
        create_app(**options)
    options = {"zzz": 1}
    with pytest.raises(TypeError, match=r"unknown setting 'zzz'; known are \['base', 'faults'"):
        create_app(**options)


def test_schema_folder_can_be_a_string() -> None:
    assert create_app(str(SCHEMA))
    with pytest.raises(_contract.ContractError):
        Sandbox(schema=str(SCHEMA / "absent"))


@pytest.mark.parametrize("name", ["Upgrade", "upgrade", "UPGRADE"])
@pytest.mark.parametrize("together", [True, False])
def test_offer_of_http_2_is_ignored(name: str, together: bool) -> None:
    body = json.dumps({"model": "m", "messages": HELLO}).encode()
    lines = (
        *(
            f"POST {CHAT} HTTP/1.1",
            "Host: localhost",
            "Authorization: Bearer k",
            "Content-Type: application/json",
            f"Content-Length: {len(body)}",
        ),
        *("Connection: Upgrade, HTTP2-Settings", f"{name}: h2c", "HTTP2-Settings: AAMAAABkAARAAAAA", "", ""),
    )
    head = "\r\n".join(lines).encode()
    with running() as url, socket.create_connection(("127.0.0.1", urlsplit(url).port or 0), timeout=20) as connection:
        for _ in range(2):  # the connection stays open
            connection.sendall(head + body if together else head)
            if not together:
                time.sleep(0.05)
                connection.sendall(body)
            response = HTTPResponse(connection)
            response.begin()
            content = response.read()
            assert (response.status, "choices" in json.loads(content)) == (200, True), content


@pytest.mark.parametrize("path", ["/", "/control/health", "/_sandbox/"])
def test_head_has_the_head_of_get(sequrity_sandbox: Sandbox, path: str) -> None:
    clients = (
        httpx.Client(base_url=sequrity_sandbox.url),
        httpx.Client(base_url="http://localhost", transport=sequrity_sandbox.transport),
    )
    for client in clients:
        with client:
            head, get = client.head(path), client.get(path)
            assert (head.status_code, head.content) == (200, b"")
            assert [head.headers[key] for key in ("content-type", "content-length")] == [
                get.headers[key] for key in ("content-type", "content-length")
            ]
            assert client.head(CHAT).status_code == 405
