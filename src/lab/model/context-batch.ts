/**
 * What was seen of the calling contexts of a thread since the last time.
 *
 * Shape: `contexts` are caller and function of each context that has come up, the first of them of number `from`;
 *        `samples` are the context that was on and microseconds, one after the other, or the calls of every context so far.
 */
export type ContextBatch = { from: number; contexts: Int32Array; seen: ContextSamples | ContextCalls };

export type ContextSamples = { kind: 'samples'; samples: Int32Array };
export type ContextCalls = { kind: 'calls'; calls: Float64Array };
