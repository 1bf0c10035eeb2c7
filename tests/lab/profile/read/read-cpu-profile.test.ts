import { describe, expect, it } from 'vitest';
import { profilesIn, readFile } from '../../../support/profiles-in.ts';
import { stackWeights, totalOf } from '../../../support/stack-weights.ts';

const frame = (functionName: string, url = 'file:///a.js', lineNumber = 4) => ({
  functionName,
  scriptId: '1',
  url,
  lineNumber,
  columnNumber: 2,
});
const root = frame('(root)', '', -1);

/** As `node --cpu-prof` writes it. */
const file = {
  nodes: [
    { id: 1, callFrame: root, hitCount: 0, children: [2, 3] },
    { id: 2, callFrame: frame('(program)', '', -1), hitCount: 1 },
    { id: 3, callFrame: frame('outer'), hitCount: 1, children: [4] },
    {
      id: 4,
      callFrame: frame('inner'),
      hitCount: 2,
      positionTicks: [
        { line: 6, ticks: 3 },
        { line: 7, ticks: 1 },
      ],
    },
  ],
  startTime: 1_000,
  endTime: 1_100,
  samples: [2, 3, 4, 4, 3],
  timeDeltas: [10, 10, 20, 30, 10],
};

describe('a .cpuprofile', () => {
  it('gives each sample the time until the next, and the last the time until the end', () => {
    const [profile] = profilesIn(JSON.stringify(file));
    expect(stackWeights(profile)).toEqual({ '(program)': 10, outer: 40, 'outer > inner': 40 });
    expect(profile).toMatchObject({ source: 'v8', unit: 'microseconds', step: 1, ordered: true });
  });

  it('makes one sample of neighbours on the same stack', () => {
    const [profile] = profilesIn(JSON.stringify(file));
    expect([...profile.samples.weight]).toEqual([10, 20, 40, 20]);
  });

  it('tells lines from 1 and what kind a function is', () => {
    const [{ frames, strings }] = profilesIn(JSON.stringify(file));
    expect([...frames.kind]).toEqual([5, 3, 0, 0]);
    expect([...frames.line]).toEqual([0, 0, 5, 5]);
    expect(strings[frames.file[2]]).toBe('file:///a.js');
  });

  it('knows a script without an address from what the engine built in', () => {
    const evaluated = { ...frame('evaluated', ''), scriptId: 7 };
    const built = { ...frame('now', ''), scriptId: '0' };
    const nodes = [
      { id: 1, callFrame: root, children: [2, 3] },
      { id: 2, callFrame: evaluated },
      { id: 3, callFrame: built },
    ];
    const [{ frames }] = profilesIn(JSON.stringify({ ...file, nodes, samples: [2, 3], timeDeltas: [0, 1] }));
    expect([...frames.kind]).toEqual([5, 0, 1]);
  });

  it('spreads the self weight of a function over its lines by their ticks', () => {
    const [{ lines }] = profilesIn(JSON.stringify(file));
    expect(lines).toEqual({
      frame: Uint32Array.of(3, 3),
      line: Uint32Array.of(6, 7),
      weight: Float64Array.of(30, 10),
    });
  });

  it('reads fields and nodes in any order, and skips those it does not know', () => {
    const turned = {
      extra: { deep: [[{ '}': ']' }], '"{'] },
      timeDeltas: file.timeDeltas,
      samples: file.samples,
      endTime: file.endTime,
      nodes: file.nodes
        .toReversed()
        .map((node) => Object.fromEntries([['more', '\\"}'], ...Object.entries(node).reverse()])),
      startTime: file.startTime,
    };
    expect(stackWeights(profilesIn(JSON.stringify(turned, undefined, 2))[0])).toEqual(
      stackWeights(profilesIn(JSON.stringify(file))[0]),
    );
  });

  it('reads names with brackets, quotes and letters of any script', () => {
    const name = 'get "}" – 見る 🙂 \u2028';
    const nodes = [file.nodes[0], { id: 2, callFrame: frame(name) }, { id: 3, callFrame: frame(name) }];
    const text = JSON.stringify({ ...file, nodes, samples: [2, 3], timeDeltas: [0, 5] });
    expect(stackWeights(profilesIn(text)[0])).toEqual({ [name]: 100 });
  });

  it('lets no time go by where the clock ran backwards', () => {
    const [profile] = profilesIn(
      JSON.stringify({ ...file, timeDeltas: [0, 50, -30, 20, 40], endTime: 1_090 }),
    );
    expect(totalOf(profile)).toBe(90);
  });

  it('counts hits where there are no samples', () => {
    const [profile] = profilesIn(JSON.stringify({ nodes: file.nodes }));
    expect(stackWeights(profile)).toEqual({ '(program)': 1, outer: 1, 'outer > inner': 2 });
    expect(profile).toMatchObject({ unit: 'count', ordered: false });
  });

  it('keeps a total larger than a weight can be', () => {
    const samples = Array.from({ length: 10 }, (_, index) => 2 + (index % 2));
    const timeDeltas = samples.map(() => 2_000_000_000);
    const [profile] = profilesIn(JSON.stringify({ ...file, samples, timeDeltas, startTime: 0, endTime: 0 }));
    expect(profile.step).toBe(8);
    expect(totalOf(profile)).toBe(18_000_000_000);
  });

  it.each([
    [
      'a node that is called by two',
      { nodes: [{ ...file.nodes[0], children: [2, 2, 3, 4] }, ...file.nodes.slice(1)] },
      'a node with two callers',
    ],
    [
      'a circle',
      { nodes: [file.nodes[0], { ...file.nodes[2], children: [4] }, { ...file.nodes[3], children: [3] }] },
      'no node has the number 2',
    ],
    [
      'a node that calls itself',
      {
        nodes: [
          { ...file.nodes[0], children: [] },
          { ...file.nodes[2], children: [3] },
        ],
      },
      'nodes that call each other in a circle',
    ],
    ['two nodes of one number', { nodes: [file.nodes[1], file.nodes[1]] }, 'two nodes have the number 2'],
    ['a sample of no node', { samples: [77] }, 'no node has the number 77'],
    [
      'a number of a node below 0',
      { nodes: [{ ...file.nodes[0], id: -1 }] },
      'expected a whole number from 0, found -1',
    ],
    [
      'nothing',
      { samples: [], timeDeltas: [], nodes: [{ ...file.nodes[0], children: [] }] },
      'nothing was recorded in it',
    ],
  ])('refuses %s', (_, fault, message) => {
    const read = readFile(JSON.stringify({ ...file, ...fault }));
    expect(read).toMatchObject({
      ok: false,
      failure: { code: 'broken-profile', format: 'cpuprofile', message },
    });
  });

  it('tells at which byte a file ends too early', () => {
    const text = JSON.stringify(file);
    const length = text.indexOf('"samples"') + 12;
    const message = 'expected , or ], found the end of the file';
    expect(readFile(text.slice(0, length))).toMatchObject({
      ok: false,
      failure: { code: 'broken-profile', offset: length, message },
    });
  });
});

describe('a .cpuprofile of JavaScriptCore', () => {
  it('is told from one of V8, by what only Bun has or by what the file says', () => {
    const sourceOf = (text: object) => profilesIn(JSON.stringify(text))[0].source;
    const named = (functionName: string, url: string) => ({
      ...file,
      nodes: file.nodes.map((node) =>
        node.id === 4 ? { ...node, callFrame: frame(functionName, url) } : node,
      ),
    });
    expect(sourceOf(named('(module)', 'file:///a.js'))).toBe('jsc');
    expect(sourceOf(named('start', 'bun:main'))).toBe('jsc');
    expect(sourceOf({ engine: 'JavaScriptCore', ...file })).toBe('jsc');
    expect(sourceOf({ ...file, engine: { name: 'V8' } })).toBe('v8');
  });
});
