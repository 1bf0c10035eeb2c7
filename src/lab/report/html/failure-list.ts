import type { Failure } from '../../model/failure.ts';
import type { FailedSide } from '../../model/judgement.ts';
import type { Report, ReportedRun, Runtime } from '../../model/report.ts';
import { brokenRunText } from '../../words/broken-run-text.ts';
import { failurePlace, failureText } from '../../words/failure-text.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { runtimeNames } from './runtime-names.ts';

/** What failed, why and what to do about it: runs as a whole, then their cases. Nothing where nothing did. */
export function failureList({ runs }: Report): Markup | undefined {
  const items = runs.flatMap((of) => [...brokenRun(of), ...failedCases(of)]);
  if (items.length === 0) return undefined;
  return markup`<section id="failures"><h2>Failures</h2><ul class="failures">${items}</ul></section>`;
}

/** A run that was cut off may not know why. */
function brokenRun({ source, runtime, run }: ReportedRun): Markup[] {
  const { failure } = run;
  if (failure) return [item(source, runtime, { failure })];
  const text = brokenRunText(run);
  return text === undefined ? [] : [markup`<li>${place(source, runtime)} ${text}</li>`];
}

const failedCases = ({ source, runtime, cases }: ReportedRun): Markup[] =>
  cases.flatMap(({ info, judgement }) =>
    judgement.kind === 'failed' ? [item(`${info.key}, ${source}`, runtime, judgement)] : [],
  );

type Failed = { failure: Failure; of?: FailedSide };

function item(name: string, runtime: Runtime, { failure, of }: Failed): Markup {
  const { what, fix } = failureText(failure);
  const at = failurePlace(failure, of);
  const where = at === '' ? '' : ` ${at}.`;
  return markup`<li>${place(name, runtime)} <span class="message">${what}${where}</span> <span class="advice">${fix}</span></li>`;
}

const place = (name: string, runtime: Runtime): Markup => markup`<b>${name}</b> in ${runtimeNames[runtime]}:`;
