import { createRegistry, type RegisteredCase } from '../../src/lab/measure/registry.ts';
import type { Authoring } from '../../src/lab/model/authoring.ts';

/** The cases that a piece of code defines. */
export function registeredCases(define: (lab: Authoring) => void, limit = 100): RegisteredCase[] {
  const { authoring, cases } = createRegistry({
    attachments: [],
    limit,
    keep: (value) => value,
    decode: String,
  });
  define(authoring);
  return cases;
}
