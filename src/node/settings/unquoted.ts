const escapes = new Map(Object.entries({ b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', e: '\u001b' }));
const escape = /\\(?:u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|x([\dA-Fa-f]{2})|(.))/g;

/** A part of a key as TOML writes it, bare or in quotes → its name. */
export function unquoted(part: string): string {
  if (part.startsWith("'")) return part.slice(1, -1);
  return part.startsWith('"') ? part.slice(1, -1).replace(escape, character) : part;
}

function character(_: string, ...groups: (string | undefined)[]): string {
  const [four, eight, two, letter = ''] = groups;
  const code = four ?? eight ?? two;
  return code === undefined ? (escapes.get(letter) ?? letter) : String.fromCodePoint(parseInt(code, 16));
}
