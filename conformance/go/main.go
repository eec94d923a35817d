// The testee for Go: reads documents into the types that sequrity_codegen writes, and writes them again.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
)

type request struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	JSON string `json:"json"`
}

type answer struct {
	ID    string `json:"id"`
	OK    bool   `json:"ok"`
	Out   string `json:"out,omitempty"`
	Error string `json:"error,omitempty"`
}

// roundTrip reads a text and writes it again.
type roundTrip func(text json.RawMessage) ([]byte, error)

func through[T any](text json.RawMessage) ([]byte, error) {
	var value T
	if err := json.Unmarshal(text, &value); err != nil {
		return nil, err
	}
	if _, isObject := any(value).(map[string]json.RawMessage); isObject && string(text) == "null" {
		return nil, errors.New("expected an object") // encoding/json leaves a map as it is
	}
	return json.Marshal(value)
}

func throughUnion[T any](read func(json.RawMessage) (T, error)) roundTrip {
	return func(text json.RawMessage) ([]byte, error) {
		if !json.Valid(text) {
			return nil, errors.New("not JSON")
		}
		value, err := read(text)
		if err != nil {
			return nil, err
		}
		return json.Marshal(value)
	}
}

func main() {
	input := bufio.NewReader(os.Stdin)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	for {
		line, err := input.ReadBytes('\n')
		if err != nil {
			return
		}
		var each request
		if err := json.Unmarshal(line, &each); err != nil {
			log.Fatal(err)
		}
		result := answer{ID: each.ID}
		if out, err := byName[each.Type](json.RawMessage(each.JSON)); err != nil {
			result.Error = err.Error()
		} else {
			result.OK, result.Out = true, string(out)
		}
		text, err := json.Marshal(result)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintf(output, "%s\n", text)
	}
}
