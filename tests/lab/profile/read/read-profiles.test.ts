import { describe, expect, it } from 'vitest';
import { mutated } from '../../../../scripts/fuzz/mutated.ts';
import { opened } from '../../../../scripts/fuzz/opened.ts';
import { profileCorpus } from '../../../../scripts/fuzz/profile-corpus.ts';
import { mulberry32 } from '../../../../src/lab/model/mulberry32.ts';
import { profilesIn, readFile } from '../../../support/profiles-in.ts';
import { stackWeights } from '../../../support/stack-weights.ts';

const told = (format: string) =>
  profilesIn(profileCorpus[format]).map((profile) => ({
    source: profile.source,
    unit: profile.unit,
    title: profile.title,
    weights: stackWeights(profile),
  }));

const placeOf = (format: string, name: string) => {
  const [{ strings, frames }] = profilesIn(profileCorpus[format]);
  const frame = [...frames.name].findIndex((text) => strings[text] === name);
  return { file: strings[frames.file[frame]], line: frames.line[frame], column: frames.column[frame] };
};

describe('a file of', () => {
  it('V8’s sampling heap profiler tells bytes by stack', () => {
    expect(told('heapprofile')).toEqual([
      { source: 'v8-heap', unit: 'bytes', title: 'sample', weights: { main: 100, 'main > work': 28 } },
    ]);
  });

  it('V8’s log tells what was inlined, and what the engine did, and the same as JSON', () => {
    const weights = { main: 1_000, 'main > work': 10, 'main > work > step': 20 };
    const [{ source, weights: seen }] = told('v8 log');
    expect({ source, seen }).toEqual({
      source: 'v8-log',
      seen: { ...weights, 'main > (garbage collector)': 10 },
    });
    expect(told('v8 log as JSON')[0].weights).toEqual({ main: 1_000, 'main > work': 10 });
  });

  it('Chrome’s tracing gives the CPU profile in its chunks, and the durations of each thread', () => {
    expect(told('trace')).toEqual([
      {
        source: 'chrome-trace',
        unit: 'microseconds',
        title: 'sample, CrMain',
        weights: { main: 10, 'main > work': 10, 'main > work > step': 20 },
      },
      {
        source: 'chrome-trace',
        unit: 'microseconds',
        title: 'sample, CrMain',
        weights: { task: 30, 'task > paint': 20 },
      },
    ]);
  });

  it('the Firefox profiler tells time by thread', () => {
    expect(told('gecko')).toEqual([
      {
        source: 'gecko',
        unit: 'microseconds',
        title: 'sample, GeckoMain, Web Content',
        weights: { main: 10_000, 'main > work': 10_000, 'main > work > step': 20_000, '': 1_000 },
      },
    ]);
    expect(placeOf('gecko', 'work')).toEqual({ file: 'https://example.org/app.js', line: 2, column: 1 });
  });

  it('Firefox itself tells places within names', () => {
    expect(told('raw gecko')[0].weights).toEqual({ '': 10_000, main: 10_000, 'main > 0x7f00': 2_000 });
    expect(placeOf('raw gecko', 'main')).toEqual({ file: 'https://example.org/app.js', line: 1, column: 5 });
  });

  it('JavaScriptCore tells tiers and lines, and long gaps as idle', () => {
    const [profile] = profilesIn(profileCorpus.jsc);
    expect(stackWeights(profile)).toEqual({ 'main > work': 3_000, '(idle)': 97_000, main: 1_000 });
    expect([...(profile.samples.tier ?? [])]).toEqual([8, 0, 6]);
    expect(profile.lines).toEqual({
      frame: Uint32Array.of(1, 1, 2),
      line: Uint32Array.of(3, 4, 9),
      weight: Float64Array.of(2_000, 1_000, 1_000),
    });
  });

  it.each(['V8 log', 'preprocessed V8 log'])('a %s tells tiers', (format) => {
    const [profile] = profilesIn(profileCorpus[format]);
    expect(profile).toMatchObject({ source: 'v8-log', unit: 'microseconds' });
    expect(profile.samples.tier?.includes(4)).toBe(true);
    expect(Object.keys(stackWeights(profile))).toContain('outer > caller');
  });

  it('speedscope tells events and samples', () => {
    expect(told('speedscope')).toEqual([
      {
        source: 'speedscope',
        unit: 'microseconds',
        title: 'events',
        weights: { main: 19_500, 'main > work': 10_000, 'main > work > step': 30_500 },
      },
      { source: 'speedscope', unit: 'bytes', title: 'samples', weights: { main: 5, 'main > work': 7 } },
    ]);
  });

  it('collapsed stacks tells amounts by stack', () => {
    const [{ weights, unit }] = told('collapsed');
    expect(unit).toBe('count');
    expect(weights['main > work > step']).toBe(30);
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(43);
  });

  it('pprof tells a profile for each kind of value', () => {
    expect(told('pprof')).toEqual([
      {
        source: 'pprof',
        unit: 'microseconds',
        title: 'sample, cpu',
        weights: { 'main > work': 128, main: 5 },
      },
    ]);
    expect(placeOf('pprof', 'main')).toEqual({ file: 'app.go', line: 7, column: 0 });
  });
});

describe('readProfiles', () => {
  it.each(['', '{}', '{"a":1}', 'hello', '\0\0\0', '<svg/>', '"nodes"', '5'])(
    'knows no format in %j',
    (text) => {
      expect(readFile(text)).toMatchObject({ ok: false, failure: { code: 'unknown-profile' } });
    },
  );

  it.each([
    ['brackets within brackets', `{"nodes":${'['.repeat(200_000)}`],
    ['threads within brackets', `{"threads":[{"samples":${'['.repeat(200_000)}`],
    ['calls within calls', `{"head":${'{"children":['.repeat(50_000)}`],
    ['very many profiles', `{"profiles":[${'{},'.repeat(100_000)}{}]}`],
    ['a text without an end', `{"nodes":[{"callFrame":{"functionName":"${'x'.repeat(3_000_000)}`],
    ['a deep chain of nodes', deepChain(30_000)],
    [
      'calls that end and never began',
      `{"shared":{"frames":[{"name":"a"},{"name":"b"}]},"profiles":[{"events":[${'{"type":"O","frame":0,"at":0},'.repeat(19_999)}${'{"type":"C","frame":1,"at":0},'.repeat(50_000)}{"type":"C","frame":0,"at":0}]}]}`,
    ],
    ['a line without an end', `main 1\n${'a'.repeat(20_000_000)}`],
    ['functions of a language', '{"nodes":[{"id":1,"__proto__":{"callFrame":{}}}],"samples":[1]}'],
  ])('refuses %s at once, and says where', (_, text) => {
    const start = performance.now();
    expect(readFile(text)).toMatchObject({ ok: false, failure: { code: 'broken-profile' } });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it.each(['cpuprofile', 'heapprofile', 'trace', 'gecko', 'jsc', 'speedscope', 'collapsed'])(
    'reads a %s wherever its bytes fall between two windows',
    (format) => {
      const text = String(profileCorpus[format]);
      const whole = profilesIn(text).map(stackWeights);
      for (let before = 1; before < text.length; before += format === 'cpuprofile' ? 1 : 11)
        expect(profilesIn('\n'.repeat(2 ** 16 - before) + text).map(stackWeights)).toEqual(whole);
    },
  );

  it('opens or refuses three hundred broken files', () => {
    const random = mulberry32(5);
    const corpus = Object.values(profileCorpus).map((file) => Buffer.from(file));
    const results = Array.from({ length: 300 }, (_, index) =>
      opened(mutated(corpus[index % corpus.length], random)),
    );
    expect(results.filter((result) => 'profiles' in result).length).toBeGreaterThan(20);
    expect(results.filter((result) => 'message' in result).length).toBeGreaterThan(100);
  });
});

function deepChain(depth: number): string {
  const callFrame = { functionName: 'f', scriptId: '0', url: '', lineNumber: 0, columnNumber: 0 };
  const nodes = Array.from({ length: depth }, (_, index) => ({
    id: index,
    callFrame,
    children: [index + 1],
  }));
  return JSON.stringify({ nodes: [...nodes, { id: depth, callFrame }], samples: [depth], timeDeltas: [1] });
}
