package sequrity;

/**
 * An optional property in which null and absence mean different things.
 *
 * <p>A field of this type that is null is absent; {@code new Nullable<>(null)} is null.
 */
public record Nullable<T>(T value) {}
