import type { JsonObject } from "#playground/json.ts";

/** A call of the Web API, or of a `response_url`, and what it was answered. */
export interface RecordedCall {
  /** `chat.postMessage`, or `response_url`. */
  readonly method: string;
  readonly args: JsonObject;
  readonly answer: JsonObject;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Recorder {
  readonly calls: readonly RecordedCall[];
  readonly record: (call: RecordedCall) => void;
  readonly onCall: (listener: (call: RecordedCall) => void) => () => void;
}

/** The oldest are forgotten beyond this many. */
const callLimit = 10_000;

export function createRecorder(): Recorder {
  const calls: RecordedCall[] = [];
  const listeners = new Set<(call: RecordedCall) => void>();
  return {
    calls,
    record(call) {
      calls.push(call);
      if (calls.length > callLimit) calls.shift();
      for (const listener of [...listeners]) listener(call);
    },
    onCall(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
