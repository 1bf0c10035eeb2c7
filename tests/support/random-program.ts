import { mulberry32 } from '../../src/lab/model/mulberry32.ts';

const kinds = ['plain', 'arrow', 'generator', 'async', 'asyncGenerator'] as const;
type Kind = (typeof kinds)[number];
type Writing = { name: string; kind: Kind; depth: number; loops: readonly string[] };

const COUNT = 6;

/** A program that ends, made of functions of every kind that call, throw, wait and leave each other in every way. */
export function randomProgram(seed: number): string {
  const random = mulberry32(seed);
  const below = (count: number) => Math.floor(random() * count);
  const functions = Array.from({ length: COUNT }, (_, nth) => ({
    name: `f${nth}`,
    kind: nth === 0 ? ('async' as const) : kinds[below(kinds.length)],
  }));
  let labels = 0;

  const called = (kind: Kind): string | undefined => {
    const fitting = functions.filter((each) => each.kind === kind);
    return fitting.length === 0 ? undefined : `${fitting[below(fitting.length)].name}(n - 1)`;
  };
  const waits = ({ kind }: Writing) => kind === 'async' || kind === 'asyncGenerator';
  const yields = ({ kind }: Writing) => kind === 'generator' || kind === 'asyncGenerator';

  const value = (w: Writing): string => {
    const here = [
      called('plain'),
      called('arrow'),
      waits(w) && called('async') && `await ${called('async')}`,
    ];
    const fitting = here.filter((each) => typeof each === 'string');
    return random() < 0.3 || fitting.length === 0 ? `n + ${below(9)}` : fitting[below(fitting.length)];
  };
  const many = (w: Writing): string =>
    Array.from({ length: 1 + below(3) }, () => `at('${w.name}'); ${statement(w)}`).join(' ');
  const deeper = (w: Writing, loop?: string): Writing => ({
    ...w,
    depth: w.depth + 1,
    loops: loop === undefined ? w.loops : [...w.loops, loop],
  });
  const inLoop = (head: string, w: Writing, isNear = false): string => {
    const label = `l${labels++}`;
    const within = isNear ? { ...deeper(w), loops: [label] } : deeper(w, label);
    return `${label}: ${head} { ${many(within)} } at('${w.name}');`;
  };
  const tried = (w: Writing): string => {
    const caught = ` catch (e) { log(String(e)); ${many(deeper(w))} }`;
    const last = ` finally { ${many(deeper(w))} }`;
    const end = [caught, last, caught + last][below(3)];
    return `try { ${many(deeper(w))} }${end}`;
  };
  const looped = (w: Writing): string => {
    const generator = called('generator');
    const waiting = called('asyncGenerator');
    if (waits(w) && waiting && random() < 0.5) return inLoop(`for await (const v of ${waiting})`, w, true);
    if (generator && random() < 0.7) return inLoop(`for (const v of ${generator})`, w);
    return inLoop(`for (let i = 0; i < ${1 + below(3)}; i++)`, w);
  };
  const left = (w: Writing): string => {
    const leap = w.loops.length > 0 && random() < 0.6;
    const isOut = random() < 0.5;
    if (leap) return `if (coin()) ${isOut ? 'break' : 'continue'} ${w.loops[below(w.loops.length)]};`;
    return `if (coin()) return${random() < 0.3 ? '' : ` ${value(w)}`};`;
  };
  const waited = (w: Writing): string =>
    yields(w)
      ? random() < 0.3 && w.kind === 'generator' && called('generator')
        ? `yield* ${called('generator')};`
        : `log(yield ${value(w)});`
      : `log(${value(w)});`;
  const handed = (): string =>
    `void new Promise((done) => { if (coin()) throw 1; done(${called('plain') ?? 1}); }).then((v) => { at('then callback'); log(v); }).catch((e) => { at('catch callback'); throw e; }).catch(() => 0);`;
  const statement = (w: Writing): string => {
    if (w.depth > 3) return `log(${value(w)});`;
    const ways = [tried, tried, looped, left, left, waited, waited, handed];
    const way = below(ways.length + 1);
    return way < ways.length ? ways[way](w) : `if (coin()) throw new Error('e${below(9)}');`;
  };
  const written = ({ name, kind }: { name: string; kind: Kind }): string => {
    const body = `{ if (n < 0 || fuel-- < 0) return n; ${many({ name, kind, depth: 0, loops: [] })} ${many({ name, kind, depth: 0, loops: [] })} }`;
    if (kind === 'arrow') return `const ${name} = (n) => ${body};`;
    const [before, star] = [kind.startsWith('async') ? 'async ' : '', /enerator/.test(kind) ? '*' : ''];
    return `${before}function${star} ${name}(n) ${body}`;
  };
  return `let fuel = 60; let coins = ${seed}; const coin = () => { coins = (Math.imul(coins, 48271) + 11) & 0x7fffffff; return ((coins >> 8) & 3) === 0; };
${functions.map(written).join('\n')}
async function main() { const got = []; for (let turn = 0; turn < 4; turn++) { try { got.push(await f0(4)); } catch (e) { got.push(String(e)); } at('main'); } return got; }`;
}
