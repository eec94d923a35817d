//! How programs use the types; the build runs it.

use std::error::Error;

use sequrity_conformance::types::{AssistantContent, ChatCompletionRequest, ChatCompletionResponse, FsmOverrides, Message};

fn main() -> Result<(), Box<dyn Error>> {
    // --8<-- [start:use]
    let body = r#"{"model": "openai/gpt-5-mini", "messages": [{"role": "user", "content": "Hi", "cache": true}]}"#;
    let request: ChatCompletionRequest = serde_json::from_str(body)?;
    match &request.messages[0] {
        Message::UserMessage(user) => assert_eq!(user.extra["cache"], true), // unknown keys are kept
        other => panic!("{other:?}"),
    }

    let answer = r#"{"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [
        {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hello!"}}]}"#;
    let response: ChatCompletionResponse = serde_json::from_str(answer)?;
    let content = response.choices[0].message.as_ref().and_then(|message| message.content.as_ref());
    assert!(matches!(content, Some(AssistantContent::String(text)) if text == "Hello!"));

    // Absent means the limit of the service, null means unlimited.
    let limits: FsmOverrides = serde_json::from_str(r#"{"max_n_turns": null}"#)?;
    assert_eq!((limits.max_n_turns, limits.max_pllm_steps), (Some(None), None));
    assert_eq!(serde_json::to_string(&limits)?, r#"{"max_n_turns":null}"#);
    // --8<-- [end:use]
    Ok(())
}
