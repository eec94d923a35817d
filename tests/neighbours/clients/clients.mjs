// The clients of npm, each with the same four functions. `node - CLIENT SCENARIO` prints {"value": ...} or {"error": text}.
import { createAnthropic } from "@ai-sdk/anthropic";
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import Anthropic from "@anthropic-ai/sdk";
import { generateObject, generateText, stepCountIs, streamText, tool } from "ai";
import OpenAI from "openai";
import { zodResponseFormat, zodTextFormat } from "openai/helpers/zod";
import { z } from "zod";

const { url, key, headers, question, toolQuestion, typedQuestion } = JSON.parse(process.env.TARGET);
const model = "openai/gpt-5-mini";
const claude = "claude-sonnet-4-5";
const versioned = `${url}/v1`;
const City = z.object({ name: z.string(), rain: z.boolean() });
const getWeather = ({ city }) => `Rain in ${city}.`;
const description = {
  name: "get_weather",
  description: "Look up the weather.",
  parameters: {
    type: "object",
    properties: { city: { type: "string" } },
    required: ["city"],
    additionalProperties: false,
  },
};
const user = (content) => [{ role: "user", content }];
const collected = async (stream, piece) => {
  const pieces = [];
  for await (const item of stream) {
    const text = piece(item);
    if (text) pieces.push(text);
  }
  return pieces;
};

const openai = () => new OpenAI({ baseURL: versioned, apiKey: key, defaultHeaders: headers, maxRetries: 0 });

const chat = {
  plain: async () =>
    (await openai().chat.completions.create({ model, messages: user(question) })).choices[0].message.content,
  tools: async () => {
    const messages = user(toolQuestion);
    const request = { model, messages, tools: [{ type: "function", function: description }] };
    const { message } = (await openai().chat.completions.create(request)).choices[0];
    messages.push(message);
    for (const call of message.tool_calls) {
      const content = getWeather(JSON.parse(call.function.arguments));
      messages.push({ role: "tool", tool_call_id: call.id, content });
    }
    return (await openai().chat.completions.create(request)).choices[0].message.content;
  },
  stream: async () =>
    collected(
      await openai().chat.completions.create({ model, messages: user(question), stream: true }),
      (chunk) => chunk.choices[0]?.delta.content,
    ),
  structured: async () => {
    const request = { model, messages: user(typedQuestion), response_format: zodResponseFormat(City, "City") };
    return (await openai().chat.completions.parse(request)).choices[0].message.parsed;
  },
};

const responses = {
  plain: async () => (await openai().responses.create({ model, input: question })).output_text,
  tools: async () => {
    const tools = [{ type: "function", ...description, strict: true }];
    const first = await openai().responses.create({ model, input: toolQuestion, tools });
    const input = first.output
      .filter((item) => item.type === "function_call")
      .map((item) => ({
        type: "function_call_output",
        call_id: item.call_id,
        output: getWeather(JSON.parse(item.arguments)),
      }));
    return (await openai().responses.create({ model, input, previous_response_id: first.id, tools })).output_text;
  },
  stream: async () =>
    collected(await openai().responses.create({ model, input: question, stream: true }), (event) =>
      event.type === "response.output_text.delta" ? event.delta : "",
    ),
  structured: async () => {
    const text = { format: zodTextFormat(City, "City") };
    return (await openai().responses.parse({ model, input: typedQuestion, text })).output_parsed;
  },
};

const anthropic = () =>
  new Anthropic({ authToken: key, apiKey: null, baseURL: url, defaultHeaders: headers, maxRetries: 0 });
const limits = { model: claude, max_tokens: 100 };

const messagesOfAnthropic = {
  plain: async () => (await anthropic().messages.create({ ...limits, messages: user(question) })).content[0].text,
  tools: async () => {
    const { name, parameters } = description;
    const tools = [{ name, description: description.description, input_schema: parameters }];
    const messages = user(toolQuestion);
    const first = await anthropic().messages.create({ ...limits, messages, tools });
    const results = first.content
      .filter((block) => block.type === "tool_use")
      .map((block) => ({ type: "tool_result", tool_use_id: block.id, content: getWeather(block.input) }));
    messages.push({ role: "assistant", content: first.content }, { role: "user", content: results });
    return (await anthropic().messages.create({ ...limits, messages, tools })).content[0].text;
  },
  stream: async () =>
    collected(await anthropic().messages.create({ ...limits, messages: user(question), stream: true }), (event) =>
      event.type === "content_block_delta" ? event.delta.text : "",
    ),
  structured: async () => {
    const schema = { ...z.toJSONSchema(City), $schema: undefined };
    const output_config = { format: { type: "json_schema", schema } };
    const message = await anthropic().messages.create({ ...limits, messages: user(typedQuestion), output_config });
    return City.parse(JSON.parse(message.content[0].text));
  },
};

const vercel = (model) => ({
  plain: async () => (await generateText({ model, prompt: question, maxRetries: 0 })).text,
  tools: async () => {
    const inputSchema = z.object({ city: z.string() });
    const tools = {
      get_weather: tool({ description: description.description, inputSchema, execute: async (city) => getWeather(city) }),
    };
    return (await generateText({ model, prompt: toolQuestion, tools, stopWhen: stepCountIs(3), maxRetries: 0 })).text;
  },
  stream: async () => collected(streamText({ model, prompt: question, maxRetries: 0 }).textStream, (piece) => piece),
  structured: async () => (await generateObject({ model, schema: City, prompt: typedQuestion, maxRetries: 0 })).object,
});

const compatible = () => createOpenAICompatible({ name: "sequrity", baseURL: versioned, apiKey: key, headers, supportsStructuredOutputs: true });
const bearer = { Authorization: `Bearer ${key}`, ...headers };

const clients = {
  openai: () => chat,
  "openai-responses": () => responses,
  anthropic: () => messagesOfAnthropic,
  ai: () => vercel(compatible()(model)),
  "ai-openai": () => vercel(createOpenAI({ baseURL: versioned, apiKey: key, headers })(model)),
  "ai-anthropic": () =>
    vercel(createAnthropic({ baseURL: versioned, apiKey: "key-of-the-llm", headers: bearer })(claude)),
};

const [client, scenario] = process.argv.slice(2);
try {
  console.log(JSON.stringify({ value: await clients[client]()[scenario]() }));
} catch (error) {
  console.log(JSON.stringify({ error: `${error.name}: ${error.message}` }));
}
