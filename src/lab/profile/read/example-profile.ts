/**
 * A CPU profile as V8 writes it, of nothing in particular: engines compile what reads and lays out profiles while they do
 * so, and with this they have before a file comes.
 *
 * Shape: a number of nodes above 1 → bytes, about 200 a node.
 */
export function exampleProfile(nodes: number): Uint8Array<ArrayBuffer> {
  const children: number[][] = Array.from({ length: nodes }, () => []);
  for (let index = 1; index < nodes; index += 1) children[callerOf(index)].push(index + 1);
  const numbers = Array.from(children.keys());
  const parts = {
    nodes: numbers.map((index) => nodeText(index, children[index])).join(),
    samples: numbers.map((index) => (index % 5 === 0 ? index + 1 : nodes - (index % 40))).join(),
    deltas: numbers.map((index) => (index % 50 === 49 ? -3 : 100 + (index % 7))).join(),
  };
  const text = `{"nodes":[${parts.nodes}],"startTime":0,"endTime":${200 * nodes},"samples":[${parts.samples}],"timeDeltas":[${parts.deltas}]}`;
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Long chains, each beginning somewhere in an earlier one. */
const callerOf = (index: number): number => (index % 30 === 0 ? ((index * 7) % index) >> 1 : index - 1);

function nodeText(index: number, children: readonly number[]): string {
  const kind = index % 97;
  const hits = index % 3;
  return JSON.stringify({
    id: index + 1,
    callFrame: {
      functionName: index === 0 ? '(root)' : `example${kind}`,
      scriptId: String(kind % 13),
      url: index === 0 ? '' : `file:///home/someone/example/src/module-${kind % 13}.js`,
      lineNumber: kind,
      columnNumber: 2 * kind,
    },
    hitCount: hits,
    ...(children.length > 0 && { children }),
    ...(hits > 0 && { positionTicks: [{ line: kind + 1, ticks: hits }] }),
  });
}
