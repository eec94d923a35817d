package sequrity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads JSON trees into values, and writes them again, by the rules of the schemas. */
final class Json {
    private Json() {}

    static IllegalArgumentException expected(String what) {
        return new IllegalArgumentException("expected " + what);
    }

    static JsonNode any(JsonNode node) {
        return node;
    }

    static String string(JsonNode node) {
        if (!node.isTextual()) {
            throw expected("a string");
        }
        return node.textValue();
    }

    static Boolean bool(JsonNode node) {
        if (!node.isBoolean()) {
            throw expected("a boolean");
        }
        return node.booleanValue();
    }

    static Double number(JsonNode node) {
        if (!node.isNumber()) {
            throw expected("a number");
        }
        return node.doubleValue();
    }

    /** Reads an integer. By JSON Schema, 1.0 and 1e2 are integers too. */
    static Long integer(JsonNode node) {
        boolean isWhole = node.isIntegralNumber() || (node.isNumber() && node.doubleValue() % 1 == 0);
        if (!isWhole || !node.canConvertToLong()) {
            throw expected("an integer of 64 bits");
        }
        return node.longValue();
    }

    static <T> Function<JsonNode, List<T>> list(Function<JsonNode, T> item) {
        return node -> {
            if (!node.isArray()) {
                throw expected("an array");
            }
            List<T> values = new ArrayList<>(node.size());
            node.forEach(each -> values.add(item.apply(each)));
            return values;
        };
    }

    static <T> Function<JsonNode, Map<String, T>> map(Function<JsonNode, T> value) {
        return node -> {
            if (!node.isObject()) {
                throw expected("an object");
            }
            Map<String, T> values = new LinkedHashMap<>();
            node.properties().forEach(each -> values.put(each.getKey(), value.apply(each.getValue())));
            return values;
        };
    }

    static Function<JsonNode, String> only(String value) {
        return node -> {
            if (!string(node).equals(value)) {
                throw expected("\"" + value + "\"");
            }
            return value;
        };
    }

    static JsonNode write(Object value) {
        if (value == null) {
            return NullNode.getInstance();
        } else if (value instanceof JsonNode node) {
            return node;
        } else if (value instanceof Writable written) {
            return written.write();
        } else if (value instanceof String text) {
            return TextNode.valueOf(text);
        } else if (value instanceof Boolean flag) {
            return BooleanNode.valueOf(flag);
        } else if (value instanceof Long integer) {
            return LongNode.valueOf(integer);
        } else if (value instanceof Double number) {
            return DoubleNode.valueOf(number);
        } else if (value instanceof List<?> values) {
            var array = JsonNodeFactory.instance.arrayNode();
            values.forEach(each -> array.add(write(each)));
            return array;
        } else if (value instanceof Map<?, ?> values) {
            var object = JsonNodeFactory.instance.objectNode();
            values.forEach((key, each) -> object.set((String) key, write(each)));
            return object;
        }
        throw new IllegalArgumentException("no JSON value: " + value.getClass());
    }

    /** Reads the properties of an object one by one. */
    static final class Reader {
        private final String name;
        private final Map<String, JsonNode> left = new LinkedHashMap<>();

        Reader(String name, JsonNode node) {
            this.name = name;
            if (!node.isObject()) {
                throw new IllegalArgumentException(name + ": expected an object");
            }
            node.properties().forEach(each -> left.put(each.getKey(), each.getValue()));
        }

        private IllegalArgumentException wrong(String key, String message) {
            return new IllegalArgumentException(name + "." + key + ": " + message);
        }

        private <T> T read(String key, JsonNode node, Function<JsonNode, T> as) {
            try {
                return as.apply(node);
            } catch (IllegalArgumentException error) {
                throw wrong(key, error.getMessage());
            }
        }

        <T> T required(String key, Function<JsonNode, T> as) {
            JsonNode node = left.remove(key);
            if (node == null) {
                throw wrong(key, "missing");
            }
            return read(key, node, as);
        }

        /** Reads a required property that may be null. */
        <T> T requiredOrNull(String key, Function<JsonNode, T> as) {
            return required(key, node -> node.isNull() ? null : as.apply(node));
        }

        /** Reads a property that may be absent, and not null. */
        <T> T present(String key, Function<JsonNode, T> as) {
            return left.containsKey(key) ? required(key, as) : null;
        }

        /** Reads a property in which null means absent. */
        <T> T optional(String key, Function<JsonNode, T> as) {
            return left.containsKey(key) ? requiredOrNull(key, as) : null;
        }

        /** Reads a property for which null and absent differ. */
        <T> Nullable<T> nullable(String key, Function<JsonNode, T> as) {
            return left.containsKey(key) ? new Nullable<>(requiredOrNull(key, as)) : null;
        }

        void constant(String key, String value) {
            if (!required(key, Json::string).equals(value)) {
                throw wrong(key, "expected \"" + value + "\"");
            }
        }

        /** Reads a tag whose known values belong to other members of its union. */
        String excluding(String key, String... others) {
            String tag = required(key, Json::string);
            if (List.of(others).contains(tag)) {
                throw wrong(key, "\"" + tag + "\" is the tag of another type");
            }
            return tag;
        }

        /** Reads the tag of a union. */
        String tag(String key) {
            return required(key, Json::string);
        }

        /** Reads the tag of a union with a default member, whose tag may be absent. */
        String tag(String key, String absent) {
            return left.containsKey(key) ? tag(key) : absent;
        }

        /** Returns the keys that the type does not know. */
        Map<String, JsonNode> rest() {
            return left;
        }

        /** Refuses keys that the type does not know. */
        void close() {
            for (String key : left.keySet()) {
                throw wrong(key, "unknown key");
            }
        }
    }

    /** Builds an object. */
    static final class Writer {
        private final ObjectNode object = JsonNodeFactory.instance.objectNode();

        Writer put(String key, Object value) {
            object.set(key, Json.write(value));
            return this;
        }

        Writer putIfSet(String key, Object value) {
            if (value instanceof Nullable<?> nullable) {
                return put(key, nullable.value());
            }
            return value == null ? this : put(key, value);
        }

        ObjectNode with(Map<String, JsonNode> extra) {
            extra.forEach(object::set);
            return object;
        }
    }
}
