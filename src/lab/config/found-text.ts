const LONGEST = 40;

/** What stands where something else was expected, in a few words: `"fast"`, `12`, `a list`, `nothing`. */
export function foundText(value: unknown): string {
  if (value === undefined || value === '') return 'nothing';
  if (typeof value === 'string') return JSON.stringify(shortened(value));
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (value instanceof Date) return 'a date';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'a table';
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
