package sequrity;

/**
 * An optional property for which null and absent differ.
 *
 * <p>A field of this type that is null is absent; {@code new Nullable<>(null)} is null.
 */
public record Nullable<T>(T value) {}
