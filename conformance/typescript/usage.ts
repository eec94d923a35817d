// How programs use the types, and what the compiler refuses: an error that does not come fails the check.

import type { paths } from "./build/openapi.js";
import type { ChatCompletionRequest, ChatCompletionResponse, FeaturesHeader, ServiceTier } from "./build/sequrity.js";

export const request: ChatCompletionRequest = {
  model: "openai/gpt-5-mini",
  messages: [{ role: "user", content: [{ type: "text", text: "Hi", cache_control: { type: "ephemeral" } }] }],
};

export const features: FeaturesHeader = { agent_arch: "dual-llm", content_classifiers: [{ name: "pii_redaction" }] };

export const unheardOf: ServiceTier = "economy";

export function text(response: ChatCompletionResponse): string | null {
  return response.choices[0]?.message?.content ?? null;
}

type Call = paths["/control/{endpoint_type}/{provider}/v1/chat/completions"]["post"];
export const body: Call["requestBody"]["content"]["application/json"] = { model: "m", messages: [] };

// @ts-expect-error The messages are missing.
export const noMessages: ChatCompletionRequest = { model: "m" };

// @ts-expect-error A model is a string.
export const wrongModel: ChatCompletionRequest = { model: 1, messages: [] };

// @ts-expect-error Nobody speaks.
export const noRole: ChatCompletionRequest = { model: "m", messages: [{ content: "Hi" }] };

// @ts-expect-error The headers are closed.
export const wrongKey: FeaturesHeader = { agent_architecture: "dual-llm" };

// @ts-expect-error Their enumerations, too.
export const wrongValue: FeaturesHeader = { agent_arch: "triple-llm" };
