import { isRecord } from '../guards.ts';

/** The fields of an object; none of anything else. */
export const fieldsOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
