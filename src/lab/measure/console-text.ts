const DEPTH = 3;
const ITEMS = 20;

/** What `console.log` of these values prints: strings as they are, other values in short, bounded in depth and breadth. */
export function consoleText(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? value : inShort(value, DEPTH))).join(' ') + '\n';
}

function inShort(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return `[function ${value.name}]`;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return listInShort(value, depth);
  if (depth === 0) return '{…}';
  const entries = Object.entries(value);
  const shown = entries.slice(0, ITEMS).map(([key, item]) => `${key}: ${inShort(item, depth - 1)}`);
  return `{ ${[...shown, ...more(entries.length)].join(', ')} }`;
}

function listInShort(list: readonly unknown[], depth: number): string {
  if (depth === 0) return '[…]';
  const shown = list.slice(0, ITEMS).map((item) => inShort(item, depth - 1));
  return `[${[...shown, ...more(list.length)].join(', ')}]`;
}

const more = (count: number) => (count > ITEMS ? [`… ${count - ITEMS} more`] : []);
