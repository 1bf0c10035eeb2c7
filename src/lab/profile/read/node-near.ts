const start = Uint8Array.from(',{"id":', (letter) => letter.charCodeAt(0));

/**
 * Where in some bytes of a CPU profile a node begins, or what looks like one: only who reads from the beginning knows
 * whether it is. Undefined where none does.
 */
export function nodeNear(bytes: Uint8Array): number | undefined {
  for (let at = bytes.indexOf(start[0]); at >= 0; at = bytes.indexOf(start[0], at + 1))
    if (start.every((byte, index) => bytes[at + index] === byte)) return at + 1;
  return undefined;
}
