import { otlpAttributes } from './otlp-attributes.ts';

/** The value of a data point, and what tells it from the others of its metric. */
export const otlpNumber = (value: number, attributes: Readonly<Record<string, string>> = {}) => ({
  attributes: otlpAttributes(attributes),
  asDouble: value,
});
