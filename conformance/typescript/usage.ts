// How programs use the types, and the errors of the compiler: a missing error fails the check.

import { strictEqual } from "node:assert";
import { readFileSync } from "node:fs";
import * as z from "zod";

import type { paths } from "./build/openapi.js";
import type { ChatCompletionRequest, ChatCompletionResponse, FeaturesHeader, ServiceTier } from "./build/sequrity.js";

const path = new URL("../../../dist/schema/schema.ts.json", import.meta.url);

// --8<-- [start:use]
const bundle = JSON.parse(readFileSync(path, "utf8"));
const response = z.fromJSONSchema({ ...bundle, $ref: "#/$defs/ChatCompletionResponse" });

function read(text: string): ChatCompletionResponse {
  const document: unknown = JSON.parse(text);
  response.parse(document); // throws, and names the location of every violation
  return document as ChatCompletionResponse;
}

const request: ChatCompletionRequest = {
  model: "openai/gpt-5-mini",
  messages: [{ role: "user", content: [{ type: "text", text: "Hi", cache_control: { type: "ephemeral" } }] }],
};

const features: FeaturesHeader = { agent_arch: "dual-llm", content_classifiers: [{ name: "pii_redaction" }] };

const answer = read(`{"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [
  {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hello!"}}]}`);
strictEqual(answer.choices[0]?.message?.content, "Hello!");
// --8<-- [end:use]

export { features, request };

export const unheardOf: ServiceTier = "economy";

type Call = paths["/control/{endpoint_type}/{provider}/v1/chat/completions"]["post"];
export const body: Call["requestBody"]["content"]["application/json"] = { model: "m", messages: [] };

// @ts-expect-error The messages are missing.
export const noMessages: ChatCompletionRequest = { model: "m" };

// @ts-expect-error A model is a string.
export const wrongModel: ChatCompletionRequest = { model: 1, messages: [] };

// @ts-expect-error The role is missing.
export const noRole: ChatCompletionRequest = { model: "m", messages: [{ content: "Hi" }] };

// @ts-expect-error The headers are closed.
export const wrongKey: FeaturesHeader = { agent_architecture: "dual-llm" };

// @ts-expect-error Their enumerations, too.
export const wrongValue: FeaturesHeader = { agent_arch: "triple-llm" };
