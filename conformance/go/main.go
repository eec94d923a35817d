// The testee for Go: reads documents into the types that sequrity_codegen writes, and writes them again.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"
	"reflect"
)

type request struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	JSON string `json:"json"`
}

type answer struct {
	ID      string `json:"id"`
	OK      bool   `json:"ok"`
	Out     string `json:"out,omitempty"`
	Variant string `json:"variant,omitempty"`
	Error   string `json:"error,omitempty"`
}

// roundTrip reads a text and writes it again; of a union it names the member.
type roundTrip func(text json.RawMessage) (out []byte, variant string, err error)

func through[T any](text json.RawMessage) ([]byte, string, error) {
	var value T
	if err := json.Unmarshal(text, &value); err != nil {
		return nil, "", err
	}
	if _, isObject := any(value).(map[string]json.RawMessage); isObject && string(text) == "null" {
		return nil, "", errors.New("expected an object") // encoding/json leaves a map as it is
	}
	out, err := json.Marshal(value)
	return out, "", err
}

func throughUnion[T any](read func(json.RawMessage) (T, error)) roundTrip {
	return func(text json.RawMessage) ([]byte, string, error) {
		if !json.Valid(text) {
			return nil, "", errors.New("not JSON")
		}
		value, err := read(text)
		if err != nil {
			return nil, "", err
		}
		out, err := json.Marshal(value)
		return out, reflect.TypeOf(value).Name(), err
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
		if out, variant, err := byName[each.Type](json.RawMessage(each.JSON)); err != nil {
			result.Error = err.Error()
		} else {
			result.OK, result.Out, result.Variant = true, string(out), variant
		}
		text, err := json.Marshal(result)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Fprintf(output, "%s\n", text)
	}
}
