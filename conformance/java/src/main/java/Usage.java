import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import sequrity.ChatCompletionRequest;
import sequrity.ChatCompletionResponse;
import sequrity.FsmOverrides;
import sequrity.Message;
import sequrity.Nullable;
import sequrity.OtherMessage;
import sequrity.UserContent;
import sequrity.UserMessage;

/** How programs use the types; the build runs it. */
public final class Usage {
    private Usage() {}

    public static void main(String[] arguments) throws JsonProcessingException {
        // --8<-- [start:use]
        var mapper = new ObjectMapper();

        var message = new UserMessage();
        message.content = new UserContent("Hi");
        var request = new ChatCompletionRequest();
        request.model = "openai/gpt-5-mini";
        request.messages = List.of(message);
        request.temperature = 0.2;
        check(
                mapper.writeValueAsString(request),
                """
                {"messages":[{"role":"user","content":"Hi"}],"model":"openai/gpt-5-mini","temperature":0.2}""");

        var answer =
                """
                {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [
                 {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hello!"}}]}""";
        var response = mapper.readValue(answer, ChatCompletionResponse.class);
        check(String.valueOf(response.choices.get(0).message.content.value), "Hello!");

        // Absent means the limit of the service, null means unlimited.
        var limits = new FsmOverrides();
        limits.maxNTurns = new Nullable<>(null);
        check(mapper.writeValueAsString(limits), "{\"max_n_turns\":null}");

        // Unknown messages and unknown keys are kept.
        Message read = mapper.readValue("{\"role\": \"narrator\", \"content\": \"Meanwhile\"}", Message.class);
        if (read instanceof OtherMessage other) {
            check(other.role + ": " + other.extra.get("content").textValue(), "narrator: Meanwhile");
        }
        // --8<-- [end:use]
    }

    private static void check(String found, String expected) {
        if (!found.equals(expected)) {
            throw new AssertionError(found);
        }
    }
}
