import { spanText } from '../../model/quantity-text.ts';
import type { ReportedRun } from '../../model/report.ts';
import { environmentFacts } from '../../words/environment-text.ts';
import { planFacts } from '../../words/plan-facts.ts';
import { whenText } from '../../words/when-text.ts';
import { caseFigures } from './case-figures.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { profileList } from './profile-list.ts';
import { runtimeNames } from './runtime-names.ts';

type Fact = readonly [name: string, value: string];

/** A run: when it was made, where, by which plan, and what went into its figures. Folded up, but for print. */
export function runDetails(reported: ReportedRun): Markup {
  const { run, runtime, source } = reported;
  return markup`<details><summary>${source} in ${runtimeNames[runtime]}</summary>
<div class="pair"><div><h3>Run</h3>${facts(runFacts(reported))}</div><div><h3>Environment</h3>${facts(environmentFacts(run.environment))}</div><div><h3>Plan</h3>${facts(planFacts(run))}</div></div>
${caseFigures(reported)}${profileList(reported)}</details>`;
}

function runFacts({ run, hash, wallMs }: ReportedRun): Fact[] {
  return [
    ['Name', run.name],
    ['Began', whenText(run.startedAt)],
    ['Status', run.status],
    ['Wall time', spanText(wallMs)],
    ['Content hash', hash],
  ];
}

const facts = (all: readonly Fact[]): Markup =>
  markup`<dl>${all.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
