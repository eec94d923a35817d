package main

import (
	"encoding/json"
	"fmt"
	"log"

	"sequrity.example/conformance/sequrity"
)

// How programs use the types; the build runs it.
func Example() {
	// --8<-- [start:use]
	request := sequrity.ChatCompletionRequest{
		Model: "openai/gpt-5-mini",
		Messages: []sequrity.Message{
			sequrity.UserMessage{Content: sequrity.UserContent{String: sequrity.Pointer("Hi")}},
		},
		Temperature: sequrity.Pointer(0.2),
	}
	body, err := json.Marshal(request)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(body))

	answer := `{"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [
		{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hello!"}}]}`
	var response sequrity.ChatCompletionResponse
	if err := json.Unmarshal([]byte(answer), &response); err != nil {
		log.Fatal(err)
	}
	fmt.Println(*response.Choices[0].Message.Content.String)

	// Absent means the limit of the service, null means unlimited.
	limits, err := json.Marshal(sequrity.FsmOverrides{MaxNTurns: sequrity.Nullable[int64]{IsSet: true}})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(limits))

	// Unknown messages and unknown keys are kept.
	message, err := sequrity.ReadMessage([]byte(`{"role": "narrator", "content": "Meanwhile"}`))
	if err != nil {
		log.Fatal(err)
	}
	switch each := message.(type) {
	case sequrity.UserMessage:
		fmt.Println(each.Content)
	case sequrity.OtherMessage:
		fmt.Println(each.Role, string(each.Extra["content"]))
	}
	// --8<-- [end:use]

	// Output:
	// {"messages":[{"role":"user","content":"Hi"}],"model":"openai/gpt-5-mini","temperature":0.2}
	// Hello!
	// {"max_n_turns":null}
	// narrator "Meanwhile"
}

// An error names the location of the violation.
func Example_mistake() {
	for _, document := range []string{
		`{"model": "m", "messages": [{"role": "user"}]}`,
		`{"model": "m", "messages": [], "metadata": {"team": 1}}`,
	} {
		var request sequrity.ChatCompletionRequest
		fmt.Println(json.Unmarshal([]byte(document), &request))
	}

	// Output:
	// ChatCompletionRequest.messages: item 0: UserMessage: missing required key "content"
	// ChatCompletionRequest.metadata: "team": expected a string
}
