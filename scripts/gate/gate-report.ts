import { quantile } from '../../src/lab/stats/quantile.ts';
import { tableText } from '../bench/table-text.ts';
import { fraction, ofText, shareOf, shareText, type Share } from '../peers/tables/share.ts';
import { exitCodes } from '../../src/lab/model/report.ts';
import type { GateTry } from './gate-try.ts';

/** Of identical code, called different; ended as a regression; and of 5 % more work, ended as one. */
const wanted = { called: 0.05, ended: 0.01, found: 0.95 };

export type GateVerdict = { text: string; holds: boolean };

/** Both tables, and whether what is wanted holds. */
export function gateReport(tries: readonly GateTry[], plantedWork: string): GateVerdict {
  const same = tries.filter(({ work }) => work !== plantedWork);
  const planted = tries.filter(({ work }) => work === plantedWork);
  const [called, ended, found] = [shareOf(same, isCalled), shareOf(same, isEnded), shareOf(planted, isEnded)];
  const holds =
    fraction(called) <= wanted.called && fraction(ended) <= wanted.ended && fraction(found) >= wanted.found;
  const text = [
    sameTable(same),
    '',
    plantedTable(planted),
    '',
    tableText(
      ['target', 'wanted', 'seen', 'met'],
      [
        targetRow(
          'identical code called faster or slower',
          '≤ 5 %',
          called,
          fraction(called) <= wanted.called,
        ),
        targetRow('identical code ends with code 1', '≤ 1 %', ended, fraction(ended) <= wanted.ended),
        targetRow('5 % more work ends with code 1', '≥ 95 %', found, fraction(found) >= wanted.found),
      ],
    ),
  ].join('\n');
  return { text, holds };
}

const isCalled = ({ verdict }: GateTry) => verdict === 'slower' || verdict === 'faster';
const isEnded = ({ exitCode }: GateTry) => exitCode === exitCodes.regression;

const targetRow = (name: string, aim: string, share: Share, isMet: boolean) => [
  name,
  aim,
  `${shareText(share)} (${ofText(share)})`,
  isMet ? 'yes' : 'no',
];

function sameTable(tries: readonly GateTry[]): string {
  const works = [...new Set(tries.map(({ work }) => work))];
  const rows = [...works.map((work) => tries.filter((one) => one.work === work)), tries].map((some, nth) => [
    nth < works.length ? works[nth] : 'all',
    String(some.length),
    ...[shareOf(some, isCalled), shareOf(some, isEnded)].map(ofText),
    percent(quantileOf(some, ({ ratio }) => Math.abs(ratio - 1), 0.5)),
    percent(quantileOf(some, ({ ratio }) => Math.abs(ratio - 1), 0.95)),
    `${(quantileOf(some, ({ wallMs }) => wallMs, 0.5) / 1_000).toFixed(1)} s`,
  ]);
  return tableText(
    ['identical code', 'n', 'called different', 'exit 1', 'off, median', 'off, p95', 'wall'],
    rows,
  );
}

function plantedTable(tries: readonly GateTry[]): string {
  const row = [
    'work',
    String(tries.length),
    ofText(shareOf(tries, ({ verdict }) => verdict === 'slower')),
    ofText(shareOf(tries, isEnded)),
    percent(quantileOf(tries, ({ ratio }) => ratio - 1, 0.5)),
    `${(quantileOf(tries, ({ wallMs }) => wallMs, 0.5) / 1_000).toFixed(1)} s`,
  ];
  return tableText(['5 % more', 'n', 'called slower', 'exit 1', 'median', 'wall'], [row]);
}

const quantileOf = (tries: readonly GateTry[], value: (one: GateTry) => number, share: number) =>
  tries.length === 0 ? NaN : quantile(Float64Array.from(tries, value).sort(), share);

const percent = (ratio: number) => `${(100 * ratio).toFixed(2)} %`;
