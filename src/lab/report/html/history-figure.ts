import { durationText, ratioText } from '../../model/quantity-text.ts';
import type { Milliseconds } from '../../model/units.ts';
import { mean } from '../../stats/mean.ts';
import { counted } from '../../words/counted.ts';
import { dayText, whenText } from '../../words/when-text.ts';
import { fewestFigures } from './case-past.ts';
import type { CasePast } from './case-past.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { picture, place } from './picture.ts';
import type { PastFigure } from './report-extras.ts';

const [width, height] = [360, 72];

/** What a case took from run to run: dots with their intervals, the level of each stretch, and where it changed. */
export function historyFigure(name: string, past: CasePast): Markup {
  const { figures, changes } = past;
  const [low, high] = bounds(figures);
  const x = (nth: number) => place(((nth + 0.5) * width) / figures.length);
  const y = (duration: Milliseconds) => place((height * (high - duration)) / (high - low));
  const first = figures[0];
  const last = figures[figures.length - 1];
  const text = historyText(past);
  const drawing = markup`${changes.map(({ index }) => changeLine(x(index - 0.5)))}<path class="line" d="${whiskers(figures, x, y)}"/><path class="level" d="${levels(past, x, y)}"/><path class="dot" d="${figures.map(({ estimate }, nth) => `M${x(nth)} ${y(estimate)}h0`).join('')}"/>`;
  const items = changes.map(({ index, ratio }) => {
    const { at, hash } = figures[index];
    return markup`<li>From ${whenText(at)} (run <code>${hash.slice(0, 7)}</code>) on: ${ratioText(ratio)} the time before it.</li>`;
  });
  return markup`<figure class="small"><figcaption>${name}</figcaption><div class="ends"><span>up to ${durationText(high)}</span></div>${picture(
    { kind: 'history', title: `History of ${name}`, description: text, width, height },
    drawing,
  )}<div class="ends"><span>from ${durationText(low)}</span></div><div class="ends"><span>${dayText(first.at)}</span><span>${dayText(last.at)}</span></div><p>${text}</p>${items.length > 0 ? markup`<ul>${items}</ul>` : undefined}</figure>`;
}

function bounds(figures: readonly PastFigure[]): [low: Milliseconds, high: Milliseconds] {
  const ends = figures.flatMap(({ estimate, interval }) => [
    estimate,
    ...(interval ? [Math.max(0, interval.low), interval.high] : []),
  ]);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const room = 0.08 * (most - least) || 0.08 * most;
  return [Math.max(0, least - room), most + room];
}

const changeLine = (x: number) => markup`<path class="change" d="M${x} 0V${height}"/>`;

type Scale = (value: number) => number;

const whiskers = (figures: readonly PastFigure[], x: Scale, y: Scale) =>
  figures
    .map(({ interval }, nth) =>
      interval ? `M${x(nth)} ${y(Math.max(0, interval.low))}V${y(interval.high)}` : '',
    )
    .join('');

/** The geometric mean of each stretch between changes. */
function levels({ figures, changes }: CasePast, x: Scale, y: Scale): string {
  const cuts = [0, ...changes.map(({ index }) => index), figures.length];
  return cuts
    .slice(0, -1)
    .map((from, nth) => {
      const logs = figures.slice(from, cuts[nth + 1]).map(({ estimate }) => Math.log(estimate));
      return `M${x(from - 0.5)} ${y(Math.exp(mean(logs)))}H${x(cuts[nth + 1] - 0.5)}`;
    })
    .join('');
}

function historyText({ figures, changes }: CasePast): string {
  const runs = counted(figures.length, 'run');
  if (figures.length < fewestFigures)
    return `${runs}; with fewer than ${fewestFigures} no change of level is looked for.`;
  return changes.length === 0
    ? `${runs}, all of one level.`
    : `${runs}; the level changed ${changes.length === 1 ? 'once' : counted(changes.length, 'time')}.`;
}
