import { message, number } from './protobuf-field.ts';

/** A small profile in every format the lab opens, each with the stacks `main > work > step` and `main > (other)`. */
export const profileCorpus: Readonly<Record<string, string | Uint8Array>> = {
  cpuprofile: JSON.stringify({
    nodes: [
      { id: 1, callFrame: callFrame('(root)', ''), hitCount: 0, children: [2, 5] },
      { id: 2, callFrame: callFrame('main'), hitCount: 1, children: [3] },
      {
        id: 3,
        callFrame: callFrame('work'),
        hitCount: 1,
        children: [4],
        positionTicks: [{ line: 3, ticks: 1 }],
      },
      { id: 4, callFrame: callFrame('step'), hitCount: 2 },
      { id: 5, callFrame: callFrame('(idle)', ''), hitCount: 1 },
    ],
    startTime: 1_000,
    endTime: 1_060,
    samples: [2, 3, 4, 4, 5],
    timeDeltas: [0, 10, 10, 20, 10],
  }),
  // As DevTools and `node --heap-prof` write it: nodes within each other.
  heapprofile: JSON.stringify({
    head: {
      callFrame: callFrame('(root)', ''),
      selfSize: 0,
      id: 1,
      children: [
        {
          callFrame: callFrame('main'),
          selfSize: 100,
          id: 2,
          children: [{ callFrame: callFrame('work'), selfSize: 28, id: 3, children: [] }],
        },
      ],
    },
    samples: [{ size: 100, nodeId: 2, ordinal: 1 }],
  }),
  // As Chromium writes it: arguments may come before the name, nodes with their parents, in chunks.
  trace: JSON.stringify({
    traceEvents: [
      { args: { name: 'CrMain' }, cat: '__metadata', name: 'thread_name', ph: 'M', pid: 1, tid: 2, ts: 0 },
      { args: { data: { startTime: 100 } }, id: '0x1', name: 'Profile', ph: 'P', pid: 1, tid: 2, ts: 100 },
      chunk({ nodes: [node(1, '(root)'), node(2, 'main', 1), node(3, 'work', 2)], samples: [2, 3] }, [0, 10]),
      chunk({ nodes: [node(4, 'step', 3)], samples: [4, 4] }, [10, 20]),
      { name: 'task', ph: 'X', pid: 1, tid: 2, ts: 0, dur: 50, args: {} },
      { name: 'paint', ph: 'B', pid: 1, tid: 2, ts: 10 },
      { name: 'paint', ph: 'E', pid: 1, tid: 2, ts: 30 },
    ],
  }),
  // As `node --prof` writes it.
  'v8 log': [
    'v8-version,13,6,233,17,-node.53,0',
    'code-creation,JS,9,100,0x4000,64,main file:///m.js:1:1,0x501,~',
    'code-creation,JS,9,110,0x4100,64,step file:///m.js:4:10,0x502,~',
    "code-creation,JS,12,120,0x5000,128,work file:///m.js:9:10,0x503,*'",
    'code-source-info,0x5000,7,1,99,C0O10C32O20I0,F0O12,S0x502',
    'tick,0x4010,1000,0,0x0,0',
    'tick,0x5010,1010,0,0x0,0,0x4010',
    'tick,0x5028,1030,0,0x0,0,0x4010',
    'tick,0x1,1040,0,0x0,1,0x4010',
    '',
  ].join('\n'),
  // As `node --prof-process --preprocess` gives it.
  'v8 log as JSON': JSON.stringify({
    code: [
      { name: 'main file:///m.js:1:1', type: 'JS', kind: 'Unopt', func: 0 },
      { name: 'work file:///m.js:9:10', type: 'JS', kind: 'Opt', func: 1 },
    ],
    functions: [{ name: 'main file:///m.js:1:1' }, { name: 'work file:///m.js:9:10' }],
    ticks: [
      { tm: 1_000, vm: 0, s: [0, 4] },
      { tm: 1_010, vm: 0, s: [1, 4, 0, 8] },
    ],
  }),
  // As profiler.firefox.com saves it, version 54.
  gecko: JSON.stringify({
    meta: { interval: 1, version: 30, preprocessedProfileVersion: 54 },
    libs: [],
    threads: [
      {
        name: 'GeckoMain',
        processName: 'Web Content',
        samples: {
          stack: [0, 1, 2, null],
          time: [0, 10, 20, 40],
          weight: null,
          weightType: 'samples',
          length: 4,
        },
        stackTable: { frame: [0, 1, 2], prefix: [null, 0, 1], length: 3 },
        frameTable: { func: [0, 1, 2], line: [1, 2, 3], length: 3 },
        funcTable: {
          name: [0, 1, 2],
          isJS: [true, true, false],
          fileName: [3, 3, null],
          lineNumber: [1, 2, null],
          columnNumber: [1, 1, null],
          length: 3,
        },
        stringArray: ['main', 'work', 'step', 'https://example.org/app.js'],
        markers: { data: [{ type: 'x' }] },
      },
    ],
  }),
  // As the browser itself gives it, MOZ_PROFILER_SHUTDOWN for one.
  'raw gecko': JSON.stringify({
    libs: [],
    meta: { interval: 2, version: 30 },
    threads: [
      {
        name: 'GeckoMain',
        samples: {
          schema: { stack: 0, time: 1 },
          data: [
            [0, 0],
            [1, 10],
            [2, 20],
          ],
        },
        stackTable: {
          schema: { prefix: 0, frame: 1 },
          data: [
            [null, 0],
            [0, 1],
            [1, 2],
          ],
        },
        frameTable: { schema: { location: 0, relevantForJS: 1 }, data: [[0], [1], [2]] },
        stringTable: ['(root)', 'main (https://example.org/app.js:1:5)[11]', '0x7f00'],
      },
    ],
    processes: [],
  }),
  // As `profile()` of `bun:jsc` gives it.
  jsc: JSON.stringify({
    functions: '',
    stackTraces: {
      interval: 0.001,
      traces: [
        { timestamp: 1, frames: [jscFrame('work', 'FTL', 3), jscFrame('main', 'LLInt', 9)] },
        { timestamp: 1.002, frames: [jscFrame('work', 'FTL', 4), jscFrame('main', 'LLInt', 9)] },
        { timestamp: 1.1, frames: [jscFrame('main', 'Baseline', 9)] },
      ],
    },
  }),
  // As `node --prof` writes it: `caller` is optimised, with `inner` inlined.
  'V8 log': [
    'v8-version,13,6,233,17,-node.53,0',
    'shared-library,/usr/lib/libc.so.6,0x9000,0xa000,0',
    'code-creation,Builtin,2,10,0x2000,256,LessThan_Baseline',
    'code-creation,JS,9,100,0x4000,64,outer /work/a\\x2C b.js:1:1,0x501,~',
    'code-creation,JS,9,110,0x4100,64,inner /work/a\\x2C b.js:4:10,0x502,~',
    "code-creation,JS,12,120,0x5000,128,caller /work/a\\x2C b.js:9:10,0x503,*'",
    'code-source-info,0x5000,7,1,99,C0O10C32O20I0C64O30,F0O12,S0x502',
    'code-creation,JS,10,130,0x6000,128,plain /work/a\\x2C b.js:14:10,0x504,^',
    'tick,0x5010,1000,0,0x0,0,0x4010',
    'tick,0x5028,2500,0,0x0,0,0x4010',
    'tick,0x6010,4000,0,0x0,0,0x5040,-0x1030',
    '',
  ].join('\n'),
  // The same as `node --prof-process --preprocess` writes it.
  'preprocessed V8 log': JSON.stringify({
    code: [
      { name: 'outer /a.js:1:1', type: 'JS', kind: 'Unopt', func: 0 },
      {
        ...{ name: 'caller /a.js:9:1', type: 'JS', kind: 'Opt', func: 1 },
        source: { script: 1, start: 0, end: 9, positions: 'C0O10C32O20I0', inlined: 'F0O12', fns: [2] },
        deopt: { tm: 1_500, inliningId: 0, scriptOffset: 3, posText: '</a.js:5:2>', reason: 'wrong map' },
      },
      { name: '/usr/lib/libc.so.6', type: 'SHARED_LIB' },
    ],
    functions: [{ name: 'outer /a.js:1:1' }, { name: 'caller /a.js:9:1' }, { name: 'inner /a.js:4:1' }],
    ticks: [
      { tm: 1_000, vm: 0, s: [1, 4, 0, 8] },
      { tm: 2_000, vm: 0, s: [2, 4, -1, 99, 1, 40, 0, 8] },
    ],
  }),
  speedscope: JSON.stringify({
    $schema: 'https://www.speedscope.app/file-format-schema.json',
    shared: {
      frames: [
        { name: 'main', file: 'app.js', line: 1, col: 2 },
        { name: 'work' },
        { name: 'step', line: null },
      ],
    },
    profiles: [
      {
        type: 'evented',
        name: 'events',
        unit: 'milliseconds',
        startValue: 0,
        endValue: 60,
        events: [
          { type: 'O', frame: 0, at: 0 },
          { type: 'O', frame: 1, at: 10 },
          { type: 'O', frame: 2, at: 20 },
          { type: 'C', frame: 2, at: 50.5 },
          { type: 'C', frame: 1, at: 50.5 },
          { type: 'C', frame: 0, at: 60 },
        ],
      },
      { type: 'sampled', name: 'samples', unit: 'bytes', samples: [[0], [0, 1]], weights: [5, 7] },
    ],
  }),
  collapsed: '# a comment\nmain;work;step 30\nmain;work 10\r\nmain (app.js:1:2);(other) 2.5\n\n',
  pprof: Uint8Array.from([
    ...message(1, [...number(1, 1), ...number(2, 2)]),
    ...message(2, [...message(1, [2, 1]), ...message(2, [128, 1])]),
    ...message(2, [...number(1, 1), ...number(2, 5)]),
    ...message(4, [...number(1, 1), ...message(4, [...number(1, 1), ...number(2, 9)])]),
    ...message(4, [...number(1, 2), ...message(4, [...number(1, 2), ...number(2, 3)])]),
    ...message(5, [...number(1, 1), ...number(2, 3), ...number(4, 5), ...number(5, 7)]),
    ...message(5, [...number(1, 2), ...number(2, 4)]),
    ...['', 'cpu', 'microseconds', 'main', 'work', 'app.go'].flatMap((text) =>
      message(6, [...Buffer.from(text)]),
    ),
  ]),
};

function callFrame(functionName: string, url = 'file:///app.js') {
  return {
    functionName,
    scriptId: '1',
    url,
    lineNumber: url === '' ? -1 : 1,
    columnNumber: url === '' ? -1 : 4,
  };
}

function node(id: number, functionName: string, parent?: number) {
  const url = id === 1 ? '' : 'https://example.org/app.js';
  return { callFrame: { codeType: 'JS', functionName, scriptId: 1, url }, id, ...(parent && { parent }) };
}

function chunk(cpuProfile: object, timeDeltas: number[]) {
  const args = { data: { cpuProfile, timeDeltas } };
  return {
    args,
    cat: 'disabled-by-default-v8.cpu_profiler',
    id: '0x1',
    name: 'ProfileChunk',
    ph: 'P',
    pid: 1,
    tid: 3,
    ts: 110,
  };
}

function jscFrame(name: string, category: string, line: number) {
  return {
    sourceID: 1,
    name,
    location: `#abc${name}:${category}:bc#1`,
    sourceURL: '/app.js',
    line,
    column: 1,
    category,
  };
}
