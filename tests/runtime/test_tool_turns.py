"""A conversation with tools can be read turn by turn, or as one stream of all its turns."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from fake_service import BASE_URL, Service, answer
from tool_service import Way, asking, asking_in_a_stream, run_async, run_sync, talking_in_a_stream, told

from sequrity import APIStatusError, AsyncSequrityClient, SequrityClient, TextDelta, ToolTurn, ToolTurnsError

MESSAGES: list[dict[str, Any]] = [{"role": "user", "content": "hi"}]


def double(number: int) -> int:
    """Double a number."""
    return number * 2


def _client(service: Service) -> SequrityClient:
    return SequrityClient("k", BASE_URL, http_client=service.client(), max_retries=0)


def _async_client(service: Service) -> AsyncSequrityClient:
    return AsyncSequrityClient("k", BASE_URL, http_client=service.async_client(), max_retries=0)


def _twice() -> Service:
    return Service(asking(("double", '{"number": 1}')), asking(("double", '{"number": 2}')), answer())


def _check(turns: list[ToolTurn[Any]]) -> None:
    assert [[call.text for call in turn.calls] for turn in turns] == [['{"number": 1}'], ['{"number": 2}'], []]
    assert turns[-1].response.text == "hi"


def test_turns_are_an_iterator() -> None:
    with _client(_twice()) as client:
        turns = client.control.chat.tool_turns([double], MESSAGES, "m")
        _check(list(turns))
        assert told(turns.run) == ["2", "4"]
        assert list(turns) == []


def test_turns_are_an_async_iterator() -> None:
    async def run() -> None:
        async with _async_client(_twice()) as client:
            turns = client.control.chat.tool_turns([double], MESSAGES, "m")
            _check([turn async for turn in turns])
            assert told(turns.run) == ["2", "4"]

    asyncio.run(run())


def test_functions_are_called_when_the_next_turn_is_requested() -> None:
    called: list[int] = []

    def note(number: int) -> None:
        """Note a number."""
        called.append(number)

    service = Service(asking(("note", '{"number": 1}')), answer())
    with _client(service) as client:
        turns = client.control.chat.tool_turns([note], MESSAGES, "m")
        assert next(turns).calls[0].name == "note"
        assert (called, turns.run.turns) == ([], 1)
        assert turns.finish().turns == 2
        assert called == [1]


def test_a_failed_call_can_be_repeated() -> None:
    service = Service(asking(("double", '{"number": 1}')), answer({}, status=500), answer())
    with _client(service) as client:
        turns = client.control.chat.tool_turns([double], MESSAGES, "m")
        next(turns)
        with pytest.raises(APIStatusError):
            next(turns)
        assert next(turns).response.text == "hi"
        assert told(turns.run) == ["2"]


@pytest.fixture(params=[run_sync, run_async], ids=["sync", "async"])
def run_tools(request: pytest.FixtureRequest) -> Way:
    way: Way = request.param
    return way


def _streams() -> Service:
    return Service(asking_in_a_stream(("double", '{"number": 1}')), talking_in_a_stream("It ", "is 2."))


def test_a_stream_runs_to_its_end(run_tools: Way) -> None:
    service = _streams()
    run = run_tools(service, [double], stream=True)
    assert run.response.text == "It is 2."
    assert [message["role"] for message in run.messages] == ["user", "assistant", "tool", "assistant"]
    assert told(run) == ["2"]
    assert service.last_body["stream"] is True


def test_a_stream_yields_the_events_of_all_turns() -> None:
    with _client(_streams()) as client:
        with client.control.chat.run_tools([double], MESSAGES, "m", stream=True) as stream:
            chunks = [*stream]
        assert "".join(chunk.text for chunk in chunks) == "It is 2."
        deltas = [choice.delta for chunk in chunks for choice in chunk.choices or ()]
        assert [call.id for delta in deltas if delta for call in delta.tool_calls or ()] == ["0"]
        assert stream.run.response.text == "It is 2."


def test_an_async_stream_yields_the_events_of_all_turns() -> None:
    async def run() -> None:
        async with _async_client(_streams()) as client:
            async with await client.control.chat.run_tools([double], MESSAGES, "m", stream=True) as stream:
                texts = [chunk.text async for chunk in stream]
            assert "".join(texts) == "It is 2."
            assert stream.run.turns == 2

    asyncio.run(run())


def test_the_text_of_a_stream_is_that_of_all_turns() -> None:
    with (
        _client(_streams()) as client,
        client.control.chat.run_tools([double], MESSAGES, "m", stream=True) as stream,
    ):
        assert [text for text in stream.text_stream if text] == ["It ", "is 2."]
        assert stream.run.turns == 2

    async def run() -> None:
        async with (
            _async_client(_streams()) as client,
            await client.control.chat.run_tools([double], MESSAGES, "m", stream=True) as stream,
        ):
            assert [text async for text in stream.text_stream if text] == ["It ", "is 2."]
            assert stream.run.turns == 2

    asyncio.run(run())


def test_handlers_of_a_stream_receive_the_pieces_of_all_turns() -> None:
    pieces: list[str] = []
    names: list[str] = []
    with _client(_streams()) as client:
        stream = client.control.chat.run_tools([double], MESSAGES, "m", stream=True)
        run = stream.final(
            on_content=lambda delta: pieces.append(delta.text), on_tool_call=lambda delta: names.append(delta.name)
        )
    assert (pieces, names) == (["It ", "is 2."], ["double"])
    assert run.turns == 2


def test_async_handlers_are_awaited() -> None:
    pieces: list[str] = []

    async def note(delta: TextDelta) -> None:
        await asyncio.sleep(0)
        pieces.append(delta.text)

    async def run() -> None:
        async with _async_client(_streams()) as client:
            stream = await client.control.chat.run_tools([double], MESSAGES, "m", stream=True)
            await stream.final(on_content=note)

    asyncio.run(run())
    assert pieces == ["It ", "is 2."]


def test_closing_a_stream_ends_the_conversation() -> None:
    service = _streams()
    with _client(service) as client:
        with client.control.chat.run_tools([double], MESSAGES, "m", stream=True) as stream:
            next(stream)
        assert list(stream) == []
        client.control.chat.run_tools([double], MESSAGES, "m", stream=True).close()
    assert len(service.requests) == 1


def test_closing_an_async_stream_ends_the_conversation() -> None:
    async def run() -> None:
        service = _streams()
        async with _async_client(service) as client:
            async with await client.control.chat.run_tools([double], MESSAGES, "m", stream=True) as stream:
                await anext(stream)
            assert [chunk async for chunk in stream] == []
            await (await client.control.chat.run_tools([double], MESSAGES, "m", stream=True)).close()
        assert len(service.requests) == 1

    asyncio.run(run())


def test_max_turns_ends_a_stream(run_tools: Way) -> None:
    with pytest.raises(ToolTurnsError, match="after 1 turn"):
        run_tools(_streams(), [double], stream=True, max_turns=1)
