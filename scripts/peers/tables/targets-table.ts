import { tableText } from '../../bench/table-text.ts';
import type { Measured } from '../results-file.ts';
import { deadCodeTraps } from '../sources/traps.ts';
import { saidToBeEmpty } from './floor-table.ts';
import { falselyDifferent, offBy } from './identical-table.ts';
import { saidOfMore } from './more-work-table.ts';
import { orderBias } from './order-table.ts';
import { comparisons, ofGroup, ofRow, ofScenario, ourIds, peerIds, totals } from './select.ts';
import { fraction, ofText, shareOf, shareText } from './share.ts';
import type { Share } from './share.ts';
import { relativeVariation, variations } from './spread-table.ts';
import { flagged } from './traps-table.ts';

/** A target, what the lab and the best of the peers come to, and whether it is met; undefined where nothing was measured. */
type Target = { name: string; target: string; ours: string; best: string; isMet: boolean | undefined };

/** Comparisons of identical code that are wanted before its targets count as met. */
const wanted = 200;

const [sixSeconds, twoSeconds] = totals;
const all = { ids: ourIds };

/** Every target that is decided by this run, beside the best peer of the same run. */
export function targetsTable(measured: readonly Measured[]): string {
  const rows = targets(measured).map(({ name, target, ours, best, isMet }) => [
    name,
    target,
    ours,
    best,
    isMet === undefined ? '–' : isMet ? 'yes' : 'no',
  ]);
  return tableText(['target', 'wanted', 'the lab', 'best peer', 'met'], rows);
}

export const targets = (measured: readonly Measured[]): Target[] => [
  ...identicalTargets(ofGroup(measured, 'identical')),
  ...moreTargets(measured),
  spreadTarget(measured),
  orderTarget(ofGroup(measured, 'identical')),
  emptyTarget(measured),
  trapsTarget(measured),
];

function identicalTargets(measured: readonly Measured[]): Target[] {
  const off = (ids: readonly string[]) => shareOf(comparisons(ofRow(measured, { ids })), offBy(0.01));
  const different = (ids: readonly string[]) => falselyDifferent(comparisons(ofRow(measured, { ids })));
  const excluded = different(all.ids);
  const met = atMost(excluded, 0.05);
  return [
    {
      ...target('identical code called different', `≤ 5 % of ${wanted}`, excluded),
      best: leastText(peerIds.map((id) => different([id]))),
      isMet: met && excluded.whole >= wanted,
    },
    ...[
      { row: sixSeconds, limit: 0.02, name: 'off by > 1 % in 6 s' },
      { row: twoSeconds, limit: 0.05, name: 'off by > 1 % in 2 s' },
    ].map(({ row, limit, name }) => ({
      ...target(name, `≤ ${100 * limit} %`, off(row.ids)),
      best: leastText(peerIds.map((id) => off([id]))),
      isMet: atMost(off(row.ids), limit),
    })),
  ];
}

function moreTargets(measured: readonly Measured[]): Target[] {
  const found = (id: string, ids: readonly string[], what: 'slower' | 'faster') =>
    saidOfMore(comparisons(ofRow(ofScenario(measured, id), { ids })), what);
  return [
    { id: 'more-2', row: twoSeconds, name: '+2 % found slower in 2 s' },
    { id: 'more-1', row: sixSeconds, name: '+1 % found slower in 6 s' },
  ].map(({ id, row, name }) => {
    const [slower, faster] = [found(id, row.ids, 'slower'), found(id, row.ids, 'faster')];
    return {
      ...target(name, '≥ 95 %, never faster', slower),
      best: mostText(peerIds.map((peer) => found(id, [peer], 'slower'))),
      isMet: slower.whole === 0 ? undefined : fraction(slower) >= 0.95 && faster.part === 0,
    };
  });
}

function spreadTarget(measured: readonly Measured[]): Target {
  const mitata = variations(measured, { ids: ['mitata'] });
  const ours = relativeVariation(variations(measured, { ids: ['node-2s'] }), mitata);
  return {
    name: 'CV from run to run ÷ mitata',
    target: '≤ 0.4',
    ours: ours?.toFixed(2) ?? '–',
    best: '1',
    isMet: ours === undefined ? undefined : ours <= 0.4,
  };
}

function orderTarget(measured: readonly Measured[]): Target {
  const biasOf = (ids: readonly string[]) =>
    orderBias(comparisons(ofRow(measured, { ids })).map(({ ratio }) => ratio));
  const ours = biasOf(all.ids);
  const zText = (z: number | undefined) => (z === undefined ? '–' : `|z| ${Math.abs(z).toFixed(1)}`);
  const peers = peerIds.flatMap((id) => biasOf([id])?.z ?? []).map(Math.abs);
  return {
    name: 'order of registration',
    target: `|z| < 2 in ${wanted}`,
    ours: ours ? `${zText(ours.z)} in ${ours.n}` : '–',
    best: zText(peers.length > 0 ? Math.min(...peers) : undefined),
    isMet: ours && Math.abs(ours.z) < 2 && ours.n >= wanted,
  };
}

function emptyTarget(measured: readonly Measured[]): Target {
  const ours = saidToBeEmpty(ofRow(measured, all));
  return {
    ...target('empty call said to be empty', 'always', ours),
    best: 'never',
    isMet: ours.whole === 0 ? undefined : ours.part === ours.whole,
  };
}

/** The worst of the runtimes counts. */
function trapsTarget(measured: readonly Measured[]): Target {
  const count = deadCodeTraps.length;
  const worst = (ids: readonly string[]) => {
    const each = ids
      .map((id) => flagged(measured, { ids: [id] }))
      .filter((flags) => flags.measured === count);
    if (each.length === 0) return undefined;
    const traps = Math.min(...each.map((flags) => flags.traps.length));
    return { traps, twins: Math.max(...each.map((flags) => flags.twins.length)) };
  };
  const text = (flags: ReturnType<typeof worst>) => (flags ? `${flags.traps} / ${flags.twins}` : '–');
  const ours = worst(all.ids);
  return {
    name: 'traps / honest twins flagged',
    target: `${count} / 0`,
    ours: text(ours),
    best: text(worst(['mitata'])),
    isMet: ours && ours.traps === count && ours.twins === 0,
  };
}

const target = (name: string, wantedText: string, ours: Share) => ({
  name,
  target: wantedText,
  ours: ours.whole === 0 ? '–' : `${shareText(ours)} (${ofText(ours)})`,
});

const atMost = (share: Share, limit: number) => (share.whole === 0 ? undefined : fraction(share) <= limit);

const withShares = (shares: readonly Share[]) => shares.filter(({ whole }) => whole > 0);
const leastText = (shares: readonly Share[]) => sortedTexts(shares).at(0) ?? '–';
const mostText = (shares: readonly Share[]) => sortedTexts(shares).at(-1) ?? '–';
const sortedTexts = (shares: readonly Share[]) =>
  withShares(shares)
    .toSorted((one, other) => fraction(one) - fraction(other))
    .map(shareText);
