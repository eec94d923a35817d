package sequrity;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/** A value that can be written as JSON. Two values of a class are equal if their JSON is. */
public abstract class Writable {
    Writable() {}

    /** Writes the value as a JSON tree, as every {@code ObjectMapper} does. */
    @JsonValue
    public abstract JsonNode write();

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((Writable) other).write().equals(write());
    }

    @Override
    public final int hashCode() {
        return write().hashCode();
    }

    @Override
    public final String toString() {
        return write().toString();
    }
}
