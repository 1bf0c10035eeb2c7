import type { Ratio } from '../../model/units.ts';
import { fixed } from '../../words/fixed.ts';
import { roughPercent } from '../../words/rough-percent.ts';
import { entryName } from './case-entries.ts';
import type { ComparedEntry } from './case-entries.ts';
import { judgementWords } from './judgement-words.ts';
import type { JudgementWords } from './judgement-words.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';
import { ratioAxis } from './ratio-axis.ts';
import type { RatioAxis } from './ratio-axis.ts';
import { ratioPicture } from './ratio-picture.ts';
import { runtimeNames } from './runtime-names.ts';
import { verdictMarkup } from './verdict-markup.ts';

export type RatioPlotOptions = {
  /** What is to be seen. */
  caption: string;
  /** How far the axis may reach; beyond it an arrow says that there is more. */
  farthest: Ratio;
  /** Bars make sizes comparable at a glance. */
  hasBars?: boolean;
  /** The source beside each name. */
  hasSources?: boolean;
};

/** Ratios to the baseline below each other on one axis, each with its name and words. */
export function ratioPlot(
  entries: readonly ComparedEntry[],
  { caption, farthest, hasBars = false, hasSources = false }: RatioPlotOptions,
): Markup {
  const axis = ratioAxis(
    entries.map(({ compared }) => compared),
    farthest,
  );
  const rows = entries.map((entry) => {
    const words = judgementWords(entry.compared);
    const title = `${entryName(entry)}: ${words.text}`;
    const drawing = ratioPicture(entry.compared, axis, { title, description: settingText(words) }, hasBars);
    return markup`<li class="plot__row plot__row--${words.tone}"><span class="plot__name">${nameMarkup(entry, hasSources)}</span>${drawing}<span class="plot__words">${verdictMarkup({ ...words, range: settingText(words) })}</span></li>`;
  });
  return markup`<figure class="plot"><figcaption>${caption}</figcaption>${axisMarkup(axis)}<ol>${rows}</ol></figure>`;
}

const settingText = ({ range, setting }: JudgementWords): string =>
  [range, setting].filter((text) => text !== undefined).join('; ');

const nameMarkup = ({ of, reported }: ComparedEntry, hasSource: boolean): Markup =>
  markup`${reported.info.key} <small>${runtimeNames[of.runtime]}${hasSource ? `, ${of.source}` : ''}</small>`;

const axisMarkup = ({ end }: RatioAxis): Markup =>
  markup`<div class="plot__row plot__axis"><span></span><span class="ends"><span>${endText(end, 'faster', 'times as fast')}</span><span>same</span><span>${endText(end, 'slower', 'times as long')}</span></span><span></span></div>`;

const endText = (end: Ratio, inShares: string, inTimes: string): string =>
  end < 1.5 ? `${roughPercent(end - 1)} ${inShares}` : `${fixed(end, 1)} ${inTimes}`;
