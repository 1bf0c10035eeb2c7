import { bench, group } from 'arsenal-lab';

// Running somebody's code and catching what it prints, as a playground or a notebook does: in a worker
// started for each run, or in one that already runs and has the code compiled.

type Run = { result: unknown; output: string[] };
type Snippet = { name: string; code: string; expected: Run };

// Pieces of text, each the body of a function. Every one prints, and returns a value.
const snippets: Snippet[] = [
  {
    name: 'arithmetic',
    code: `const area = Math.round(Math.PI * 100 ** 2); console.log('area', area); return area % 1000;`,
    expected: { result: 416, output: ['area 31416'] },
  },
  {
    name: 'array',
    code: `const squares = Array.from({ length: 100 }, (_, i) => i * i).filter((x) => x % 2 === 0);
           console.log(squares.length); return squares.reduce((a, b) => a + b);`,
    expected: { result: 161_700, output: ['50'] },
  },
  {
    name: 'string',
    code: `const words = 'the quick brown fox'.split(' ').map((w) => w[0].toUpperCase() + w.slice(1));
           console.log(words.join(' ')); return words.join('').length;`,
    expected: { result: 16, output: ['The Quick Brown Fox'] },
  },
  {
    name: 'JSON',
    code: `const text = JSON.stringify({ id: 7, tags: ['a', 'b'] }); console.log(text); return JSON.parse(text).tags;`,
    expected: { result: ['a', 'b'], output: ['{"id":7,"tags":["a","b"]}'] },
  },
  {
    name: 'loop',
    code: `let sum = 0; for (let i = 1; i <= 1000; i++) { sum += i; if (i % 250 === 0) console.log(i, sum); } return sum;`,
    expected: { result: 500_500, output: ['250 31375', '500 125250', '750 281625', '1000 500500'] },
  },
];

// The text of a worker that answers a name with what the snippet of that name returned and printed.
const workerText = (code: Snippet[]) => `
  let output = [];
  console.log = (...values) => output.push(values.join(' '));
  const snippets = { ${code.map((snippet) => `${snippet.name}() { ${snippet.code} }`).join(',\n')} };
  onmessage = ({ data }) => {
    output = [];
    postMessage({ result: snippets[data](), output });
  };`;

type Sandbox = { run: (name: string) => Promise<Run>; close: () => void };

function startSandbox(code: Snippet[]): Sandbox {
  const url = URL.createObjectURL(new Blob([workerText(code)], { type: 'text/javascript' }));
  const worker = new Worker(url);
  const run = (name: string) =>
    new Promise<Run>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Run>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message || 'the worker did not start'));
      worker.postMessage(name);
    });
  const close = () => {
    worker.terminate();
    URL.revokeObjectURL(url);
  };
  return { run, close };
}

const isRun = (made: Run, expected: Run) => JSON.stringify(made) === JSON.stringify(expected);

group('fresh sandbox', () => {
  for (const snippet of snippets) {
    bench(
      snippet.name,
      async () => {
        const sandbox = startSandbox([snippet]);
        try {
          return await sandbox.run(snippet.name);
        } finally {
          sandbox.close();
        }
      },
      { check: (made) => isRun(made, snippet.expected) },
    );
  }
});

group('warm sandbox', () => {
  for (const { name, expected } of snippets) {
    bench(name, (sandbox) => sandbox.run(name), {
      setup: () => startSandbox(snippets),
      teardown: (sandbox) => sandbox.close(),
      check: (made) => isRun(made, expected),
    });
  }
});
