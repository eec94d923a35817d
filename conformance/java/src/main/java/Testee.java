import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The testee for Java: reads documents into the types that sequrity_codegen writes, and writes them again. */
public final class Testee {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // UTF-8 cannot hold a lone surrogate
                    .build();

    private Testee() {}

    public static void main(String[] arguments) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            output.println(MAPPER.writeValueAsString(answer(MAPPER.readTree(line))));
        }
    }

    private static JsonNode answer(JsonNode request) {
        var answer = MAPPER.createObjectNode().put("id", request.get("id").textValue());
        try {
            Class<?> type = typeNamed(request.get("type").textValue());
            Object value = MAPPER.readValue(request.get("json").textValue(), type);
            if (value == null) { // Jackson reads null without calling the class
                return answer.put("ok", false).put("error", "expected a value");
            }
            if (type.isSealed()) {
                answer.put("variant", value.getClass().getSimpleName());
            }
            return answer.put("ok", true).put("out", MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException error) {
            return answer.put("ok", false).put("error", error.getOriginalMessage());
        }
    }

    /** Finds the class of a type. Aliases of types of Java are read as these. */
    private static Class<?> typeNamed(String name) {
        try {
            return switch (name) {
                case "JsonValue" -> JsonNode.class;
                case "JsonObject" -> com.fasterxml.jackson.databind.node.ObjectNode.class;
                case "FunctionTool" -> sequrity.Tool.class;
                case "InputMessageParam", "ResponseOutputMessageParam" -> sequrity.ResponsesMessageParam.class;
                case "InternalToolName" -> sequrity.InternalSqrtToolIdType.class;
                default -> Class.forName("sequrity." + name);
            };
        } catch (ClassNotFoundException error) {
            throw new IllegalStateException(error);
        }
    }
}
