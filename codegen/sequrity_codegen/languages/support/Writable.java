package sequrity;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/** What can be written as JSON; two values of a class are equal if they are written alike. */
public abstract class Writable {
    Writable() {}

    /** Writes the value as a JSON tree; every {@code ObjectMapper} does so, too. */
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
