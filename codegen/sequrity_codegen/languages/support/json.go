package sequrity

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"reflect"
	"slices"
	"strconv"
)

// Nullable is an optional property for which null and absent differ.
// Its zero value is absent; IsSet with a nil Value is null.
type Nullable[T any] struct {
	IsSet bool

	Value *T
}

// Pointer returns a pointer to a value, for an optional property: Pointer("text").
func Pointer[T any](value T) *T {
	return &value
}

// from reads a value of one type; it refuses null unless the type is any value.
type from[T any] func(json.RawMessage) (T, error)

// reader takes an object's properties one by one, and keeps the first error.
type reader struct {
	name string
	left map[string]json.RawMessage
	err  error
}

func readObject(name string, data []byte) *reader {
	r := &reader{name: name}
	if kindOf(data) != '{' {
		r.fail("expected an object")
		return r
	}
	if err := json.Unmarshal(data, &r.left); err != nil {
		r.err = err
	}
	return r
}

func (r *reader) fail(message string) {
	if r.err == nil {
		r.err = fmt.Errorf("%s: %s", r.name, message)
	}
}

func (r *reader) take(key string) (json.RawMessage, bool) {
	raw, found := r.left[key]
	delete(r.left, key)
	return raw, found
}

// constant checks a property that has one value only.
func (r *reader) constant(key, want string) {
	if required(r, key, asString) != want {
		r.fail(fmt.Sprintf("%s: expected %q", key, want))
	}
}

// excluded refuses the values of a tag that belong to other members of its union.
func (r *reader) excluded(key, value string, others ...string) {
	if slices.Contains(others, value) {
		r.fail(fmt.Sprintf("%s: %q is the tag of another type", key, value))
	}
}

// rest returns the keys that the type does not know.
func (r *reader) rest() map[string]json.RawMessage {
	if len(r.left) == 0 {
		return nil
	}
	return r.left
}

// close refuses keys that the type does not know.
func (r *reader) close() {
	for _, key := range slices.Sorted(maps.Keys(r.left)) {
		r.fail(fmt.Sprintf("unknown key %q", key))
	}
}

func read[T any](r *reader, key string, raw json.RawMessage, as from[T]) T {
	value, err := as(raw)
	if err != nil && r.err == nil {
		r.err = fmt.Errorf("%s.%s: %w", r.name, key, err)
	}
	return value
}

func required[T any](r *reader, key string, as from[T]) T {
	raw, found := r.take(key)
	if !found {
		r.fail(fmt.Sprintf("missing required key %q", key))
		var none T
		return none
	}
	return read(r, key, raw, as)
}

// requiredOrNull reads a required property that may be null.
func requiredOrNull[T any](r *reader, key string, as from[T]) *T {
	raw, found := r.take(key)
	if !found {
		r.fail(fmt.Sprintf("missing required key %q", key))
	}
	if !found || isNull(raw) {
		return nil
	}
	return Pointer(read(r, key, raw, as))
}

// present reads a property that may be absent, and not null.
func present[T any](r *reader, key string, as from[T]) *T {
	raw, found := r.take(key)
	if !found {
		return nil
	}
	return Pointer(read(r, key, raw, as))
}

// optional reads a property in which null means absent.
func optional[T any](r *reader, key string, as from[T]) *T {
	if isNull(r.left[key]) {
		delete(r.left, key)
	}
	return present(r, key, as)
}

// nullable reads a property for which null and absent differ.
func nullable[T any](r *reader, key string, as from[T]) Nullable[T] {
	_, found := r.left[key]
	return Nullable[T]{IsSet: found, Value: optional(r, key, as)}
}

// orNil reads an optional slice, map or interface, whose absence is nil.
func orNil[T any](value *T) T {
	if value == nil {
		var none T
		return none
	}
	return *value
}

func kindOf(raw []byte) byte {
	raw = bytes.TrimLeft(raw, " \t\r\n")
	if len(raw) == 0 {
		return 0
	}
	return raw[0]
}

func isNull(raw []byte) bool {
	return kindOf(raw) == 'n'
}

func decode[T any](raw json.RawMessage) (T, error) {
	var value T
	err := json.Unmarshal(raw, &value)
	return value, err
}

func asAny(raw json.RawMessage) (json.RawMessage, error) {
	return raw, nil
}

func asString(raw json.RawMessage) (string, error) {
	if kindOf(raw) != '"' {
		return "", fmt.Errorf("expected a string")
	}
	return decode[string](raw)
}

func asBool(raw json.RawMessage) (bool, error) {
	if isNull(raw) {
		return false, fmt.Errorf("expected a boolean")
	}
	return decode[bool](raw)
}

func asFloat(raw json.RawMessage) (float64, error) {
	if isNull(raw) {
		return 0, fmt.Errorf("expected a number")
	}
	return decode[float64](raw)
}

// asInt reads an integer. By JSON Schema, 1.0 and 1e2 are integers too.
func asInt(raw json.RawMessage) (int64, error) {
	if value, err := strconv.ParseInt(string(bytes.TrimSpace(raw)), 10, 64); err == nil {
		return value, nil
	}
	value, err := asFloat(raw)
	if err != nil || value != math.Trunc(value) || value < -(1<<63) || value >= 1<<63 {
		return 0, fmt.Errorf("expected an integer of 64 bits")
	}
	return int64(value), nil
}

// listOf reads an array, whose items are read one by one.
func listOf[T any](as from[T]) from[[]T] {
	return func(raw json.RawMessage) ([]T, error) {
		if kindOf(raw) != '[' {
			return nil, fmt.Errorf("expected an array")
		}
		raws, err := decode[[]json.RawMessage](raw)
		values := make([]T, len(raws))
		for index, each := range raws {
			if err == nil {
				values[index], err = as(each)
				err = within(fmt.Sprintf("item %d", index), err)
			}
		}
		return values, err
	}
}

// mapOf reads an object whose keys are data.
func mapOf[T any](as from[T]) from[map[string]T] {
	return func(raw json.RawMessage) (map[string]T, error) {
		if kindOf(raw) != '{' {
			return nil, fmt.Errorf("expected an object")
		}
		raws, err := decode[map[string]json.RawMessage](raw)
		values := make(map[string]T, len(raws))
		for key, each := range raws {
			if err == nil {
				values[key], err = as(each)
				err = within(strconv.Quote(key), err)
			}
		}
		return values, err
	}
}

// within adds the location in an array or map to an error.
func within(place string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", place, err)
}

// tagOf reads the property that identifies the member of a union. Objects without it have the default tag, if any.
func tagOf(union, key, absent string, raw json.RawMessage) (string, error) {
	r := readObject(union, raw)
	if _, found := r.left[key]; !found && absent != "" && r.err == nil {
		return absent, nil
	}
	tag := required(r, key, asString)
	return tag, r.err
}

// only reads a string that has one value.
func only(want string) from[string] {
	return func(raw json.RawMessage) (string, error) {
		value, err := asString(raw)
		if err == nil && value != want {
			err = fmt.Errorf("expected %q", want)
		}
		return value, err
	}
}

// oneOf reads a string that must be a known value.
func oneOf(name string, raw []byte, known ...string) (string, error) {
	value, err := asString(raw)
	if err == nil && !slices.Contains(known, value) {
		err = fmt.Errorf("%s: expected one of %q", name, known)
	}
	return value, err
}

// writer builds an object, its own keys first.
type writer struct {
	buffer bytes.Buffer
	err    error
}

func (w *writer) put(key string, value any) {
	if each := reflect.ValueOf(value); each.Kind() == reflect.Slice && each.IsNil() {
		value = []any{} // a required array that is not set
		if each.Type() == reflect.TypeFor[json.RawMessage]() {
			value = nil
		}
	}
	name, _ := json.Marshal(key)
	raw, err := json.Marshal(value)
	if err != nil && w.err == nil {
		w.err = err
	}
	if w.buffer.Len() > 0 {
		w.buffer.WriteByte(',')
	}
	w.buffer.Write(name)
	w.buffer.WriteByte(':')
	w.buffer.Write(raw)
}

func (w *writer) rest(extra map[string]json.RawMessage) {
	for _, key := range slices.Sorted(maps.Keys(extra)) {
		w.put(key, extra[key])
	}
}

func (w *writer) object() ([]byte, error) {
	return append(append([]byte{'{'}, w.buffer.Bytes()...), '}'), w.err
}
