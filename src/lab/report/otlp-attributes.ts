import { visible } from '../model/visible.ts';

type AnyValue = { stringValue: string } | { intValue: string };

/** Attributes as OTLP has them in JSON, where a whole number is a string. */
export const otlpAttributes = (
  attributes: Readonly<Record<string, string | number>>,
): { key: string; value: AnyValue }[] =>
  Object.entries(attributes).map(([key, value]) => ({
    key,
    value: typeof value === 'number' ? { intValue: String(value) } : { stringValue: visible(value) },
  }));
