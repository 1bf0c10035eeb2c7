import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../../src/lab/model/mulberry32.ts';
import { tiers } from '../../../../src/lab/model/profile.ts';
import type { TieredProfile } from '../../../../src/lab/model/deoptimisation.ts';
import { readV8LogJson } from '../../../../src/lab/profile/read/read-v8-log-json.ts';
import { readV8Log } from '../../../../src/lab/profile/read/read-v8-log.ts';

const read = (...lines: string[]) => readV8Log(new TextEncoder().encode(`${lines.join('\n')}\n`), 'a log');

/** `caller` in TurboFan has `inner` inlined from offset 32 to 63; `outer` is interpreted, `plain` in Sparkplug. */
const codes = [
  'v8-version,13,6,233,17,-node.53,0',
  'shared-library,/usr/lib/libc.so.6,0x9000,0xa000,0',
  'code-creation,Builtin,2,10,0x2000,256,LessThan_Baseline',
  'code-creation,BytecodeHandler,0,10,0x2200,256,Star',
  'code-creation,JS,9,100,0x4000,64,outer /work/a\\x2C b.js:1:1,0x501,~',
  'code-creation,JS,9,110,0x4100,64,inner /work/a\\x2C b.js:4:10,0x502,~',
  "code-creation,JS,12,120,0x5000,128,caller /work/a\\x2C b.js:9:10,0x503,*'",
  'code-source-info,0x5000,7,1,99,C0O10C32O20I0C64O30,F0O12,S0x502',
  'code-creation,JS,10,130,0x6000,128,plain /work/a\\x2C b.js:14:10,0x504,^',
];
const tick = (at: number, pc: string, stack: readonly string[] = [], state = 0, top = '0x0') =>
  ['tick', pc, at, 0, top, state, ...stack].join(',');

/** Each sample: the stack's names from the outermost, the tier, how long it lasted. */
function samplesOf({ profile }: TieredProfile) {
  const { strings, frames, nodes, samples } = profile;
  const pathOf = (node: number): string[] =>
    node === 0 ? [] : [...pathOf(nodes.parent[node]), strings[frames.name[nodes.frame[node]]]];
  return Array.from(samples.node, (node, nth) => [
    pathOf(node).join(' > '),
    tiers[samples.tier?.[nth] ?? 0],
    samples.weight[nth],
  ]);
}

function samplesIn(...lines: string[]) {
  const result = read(...codes, ...lines);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return samplesOf(result.value);
}

describe('readV8Log', () => {
  it('tells who was on, in which tier and for how long, what is inlined included', () => {
    const outer = '0x4010';
    expect(
      samplesIn(
        tick(1_000, '0x5010', [outer]),
        tick(2_500, '0x5028', [outer]),
        tick(3_000, '0x2210', [outer]),
        tick(4_000, '0x6010', ['0x5040', '-0x1030']),
      ),
    ).toEqual([
      ['outer > caller', 'turbofan', 1_000],
      ['outer > caller > inner', 'turbofan', 1_500],
      ['outer', 'ignition', 500],
      // The call is before the address it returns to, which is the first that is not inlined.
      ['outer > caller > inner > plain', 'sparkplug', 1_000],
    ]);
  });

  it('tells what else the engine did, and what ran outside of functions', () => {
    expect(samplesIn(tick(1_000, '0x1', ['0x4010'], 1), tick(2_000, '0x9010'), tick(3_000, '0x1'))).toEqual([
      ['outer > (garbage collector)', 'none', 1_000],
      ['libc.so.6', 'none', 1_000],
      ['(program)', 'none', 1_000],
    ]);
  });

  it('puts back a function that is lost while it runs what Sparkplug calls', () => {
    const lost = tick(2_000, '0x2010', ['0x4010']);
    expect(samplesIn(lost)).toEqual([['(program)', 'none', 1_000]]);
    expect(samplesIn(tick(1_000, '0x6010', ['0x4010']), lost)).toEqual([
      ['outer > plain', 'sparkplug', 1_000],
      ['outer > plain > LessThan_Baseline', 'sparkplug', 1_000],
    ]);
    const onTop = tick(2_000, '0x2010', ['0x4010'], 0, '0x6010');
    expect(samplesIn(onTop)).toEqual([['outer > plain > LessThan_Baseline', 'sparkplug', 1_000]]);
  });

  it('follows code that is moved, deleted or replaced', () => {
    const seen = samplesIn(
      'code-move,0x6000,0x7000',
      tick(1_000, '0x7010'),
      tick(2_000, '0x6010'),
      'code-delete,0x7000',
      tick(3_000, '0x7010'),
      'code-creation,JS,12,200,0x4030,64,plain /work/a\\x2C b.js:14:10,0x504,*',
      tick(4_000, '0x4038'),
    );
    expect(seen).toEqual([
      ['plain', 'sparkplug', 1_000],
      ['(program)', 'none', 2_000],
      ['plain', 'turbofan', 1_000],
    ]);
  });

  it('tells what was given up and why, once each, by the function that was inlined there', () => {
    const deopt = (at: number, inlining: number, kind: string, reason: string) =>
      `code-deopt,${at},128,0x5000,${inlining},20,${kind},</work/a\\x2C b.js:5:12>,${reason}`;
    const result = read(
      ...codes,
      tick(1_000, '0x5010'),
      deopt(1_500, 0, 'deopt-eager', 'wrong map'),
      deopt(1_600, -1, 'deopt-eager', 'prepare for on stack replacement (OSR)'),
      deopt(1_700, -1, 'dependency-change', 'a constant has changed'),
      deopt(1_800, -1, 'deopt-lazy', '(unknown)'),
      'code-disable-optimization,plain,too large',
    );
    if (!result.ok) throw new Error(result.failure.code);
    const { profile, deoptimisations, disabled } = result.value;
    const nameOf = (frame: number) => profile.strings[profile.frames.name[frame]];
    expect(deoptimisations.map(({ frame, ...deopt }) => [nameOf(frame), deopt])).toEqual([
      ['inner', { atUs: 1_500, reason: 'wrong map', line: 5, column: 12 }],
      ['caller', { atUs: 1_700, reason: 'a constant has changed', line: 5, column: 12 }],
    ]);
    expect(disabled.map(({ frame, reason }) => [nameOf(frame), reason])).toEqual([['plain', 'too large']]);
  });

  it('says what is wrong with a file, and where', () => {
    expect(readV8Log(new Uint8Array([123, 125]), 'a log')).toMatchObject({
      failure: { code: 'unknown-profile' },
    });
    const offset = codes[0].length + 1;
    expect(read(codes[0], 'tick,0x1,now,0,0x0,0')).toMatchObject({
      failure: { code: 'broken-profile', offset, message: 'field 2 of tick is no number' },
    });
    expect(read(codes[0], 'code-creation,JS')).toMatchObject({ failure: { code: 'broken-profile', offset } });
    expect(read(...codes)).toMatchObject({ failure: { message: 'there is no tick in it' } });
  });

  it('reads a log that breaks off in the middle of a line', () => {
    const whole = [...codes, tick(1_000, '0x6010'), 'tick,0x60'].join('\n');
    expect(readV8Log(new TextEncoder().encode(whole), 'a log')).toMatchObject({ ok: true });
  });
});

/** A text with some of its characters changed, lost or doubled. */
function mutated(text: string, random: () => number): string {
  let changed = text;
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    const at = Math.floor(random() * changed.length);
    const piece = changed.slice(at, at + Math.floor(random() * 40));
    const put = [
      piece + piece,
      '',
      ',',
      '-1',
      '99999999999999999999',
      '\n',
      String.fromCharCode(random() * 256),
    ];
    changed =
      changed.slice(0, at) + put[Math.floor(random() * put.length)] + changed.slice(at + piece.length);
  }
  return changed;
}

describe('broken logs', () => {
  it('end in a profile or a failure with a place, whatever is in them', () => {
    const random = mulberry32(5);
    const whole = [...codes, tick(1_000, '0x5028', ['0x4010', '+0x20']), tick(2_000, '0x6010')].join('\n');
    for (let turn = 0; turn < 3_000; turn++) {
      const text = mutated(`${whole}\n`, random);
      const result = readV8Log(new TextEncoder().encode(text), 'a log');
      if (!result.ok) expect(['unknown-profile', 'broken-profile']).toContain(result.failure.code);
    }
  });
});

describe('readV8LogJson', () => {
  const code = [
    { name: 'outer /a.js:1:1', type: 'JS', kind: 'Unopt', func: 0 },
    {
      ...{ name: 'caller /a.js:9:1', type: 'JS', kind: 'Opt', func: 1 },
      source: { script: 1, start: 0, end: 9, positions: 'C0O10C32O20I0', inlined: 'F0O12', fns: [2] },
      deopt: { tm: 1_500, inliningId: 0, scriptOffset: 3, posText: '</a.js:5:2>', reason: 'wrong map' },
    },
    { name: '/usr/lib/libc.so.6', type: 'SHARED_LIB' },
  ];
  const functions = ['outer /a.js:1:1', 'caller /a.js:9:1', 'inner /a.js:4:1'].map((name) => ({ name }));

  it('tells the same of a log that Node has read', () => {
    const ticks = [
      { tm: 1_000, vm: 0, s: [1, 4, 0, 8] },
      { tm: 2_000, vm: 0, s: [2, 4, -1, 99, 1, 40, 0, 8] },
    ];
    const result = readV8LogJson(JSON.stringify({ code, functions, ticks }), 'a log');
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    expect(samplesOf(result.value)).toEqual([
      ['outer > caller', 'turbofan', 1_000],
      ['outer > caller > inner > /usr/lib/libc.so.6', 'turbofan', 1_000],
    ]);
    expect(result.value.deoptimisations).toMatchObject([{ atUs: 1_500, reason: 'wrong map', line: 5 }]);
  });

  it('says what is wrong with a text', () => {
    expect(readV8LogJson('{"code": [}', 'a log')).toMatchObject({ failure: { offset: 11 } });
    expect(readV8LogJson('{}', 'a log')).toMatchObject({ failure: { code: 'unknown-profile' } });
    const text = JSON.stringify({ code, functions, ticks: [{ tm: 1 }] });
    expect(readV8LogJson(text, 'a log')).toMatchObject({ failure: { code: 'broken-profile' } });
  });
});
