import { fewestSizes } from '../../../lab/model/growth.ts';
import type { Growth, GrowthOrder } from '../../../lab/model/growth.ts';
import type { Ratio } from '../../../lab/model/units.ts';
import { sizeText } from '../../charts/draw-sweep.ts';
import { counted } from '../format/counted.ts';
import { fixed } from '../format/fixed.ts';
import { roughPercent } from '../format/rough-percent.ts';
import { quoted } from '../format/verdict-sentence.ts';
import type { CaseLine, LeftOut } from './sweeps.ts';

const likeWhat: Record<GrowthOrder, string> = {
  'O(1)': 'is not shown to grow with n',
  'O(log n)': 'grows like log n',
  'O(n)': 'grows like n',
  'O(n log n)': 'grows like n log n',
  'O(n²)': 'grows like n²',
};

/** An order that is half as likely as the one chosen, or more. */
const nearly: Ratio = 0.5;
/** Beyond it, on average, none of the orders is the growth. */
const poor: Ratio = 0.25;

/** `“sort” grows like n log n; O(n) fits nearly as well.`, how well that is so, and the exponent. */
export function growthText({ name, points }: CaseLine, growth: Growth | undefined): string {
  if (!growth) {
    const there = `${points.length === 1 ? 'is' : 'are'} ${points.length}`;
    return `${quoted(name)}: growth needs ${fewestSizes} sizes with figures or more; there ${there}.`;
  }
  const { order, error } = growth.chosen;
  const off = roughPercent(Math.expm1(error));
  const exponent = `Exponent of n ${exponentText(growth)}`;
  if (!isFitting(growth)) {
    return `${quoted(name)}: none of the five orders fits; the nearest, ${order}, is off by ${off} on average. ${exponent}.`;
  }
  const what = [`${quoted(name)} ${likeWhat[order]}`, ...othersText(growth)].join('; ');
  return `${what}. ${exponent}; measured and fitted times differ by ${off} on average.`;
}

/** Whether the nearest order is near enough to be named. */
export const isFitting = ({ chosen }: Growth): boolean => chosen.error <= poor;

function exponentText({ exponent, interval }: Growth): string {
  // Without a minus before zero.
  const text = (value: number) => fixed(Math.round(100 * value) / 100 + 0, 2);
  return interval ? `${text(exponent)} (${text(interval.low)} to ${text(interval.high)})` : text(exponent);
}

function othersText({ chosen, alsoPossible, fits }: Growth): string[] {
  const weightOf = (order: GrowthOrder) => fits.find((fit) => fit.order === order)?.weight ?? 0;
  const close = alsoPossible.filter((order) => weightOf(order) >= nearly * chosen.weight);
  const far = alsoPossible.filter((order) => !close.includes(order));
  const isBeaten = close.some((order) => weightOf(order) > chosen.weight);
  return [
    ...(close.length > 0
      ? [`${andText(close)} ${fitWord(close)} ${isBeaten ? 'as well' : 'nearly as well'}`]
      : []),
    ...(far.length > 0 ? [`${andText(far)} ${far.length > 1 ? 'are' : 'is'} not ruled out`] : []),
  ];
}

const fitWord = (orders: readonly GrowthOrder[]) => (orders.length > 1 ? 'fit' : 'fits');

const andText = (orders: readonly GrowthOrder[]) => {
  const last = orders.slice(-1);
  return orders.length > 1 ? `${orders.slice(0, -1).join(', ')} and ${last.join()}` : last.join();
};

/** Why a size has no point, as it stands in a table. */
export const leftOutWords: Record<LeftOut['why'], string> = {
  'like-empty': 'like an empty call',
  failed: 'failed',
  'no-figures': 'no figures',
  'not-positive': 'no place on a log scale',
};

/** `Left out of “sort”: n = 1 (like an empty call).` Nothing where nothing is. */
export function leftOutText({ name, leftOut }: CaseLine, param: string): string {
  if (leftOut.length === 0) return '';
  const whys = [...new Set(leftOut.map(({ why }) => why))].map((why) => {
    const sizes = leftOut.filter((out) => out.why === why).map(({ x }) => sizeText(x));
    return `${param} = ${sizes.join(', ')} (${leftOutWords[why]})`;
  });
  return `Left out of ${quoted(name)}: ${whys.join('; ')}.`;
}

/** `n from 10 to 100,000, 5 sizes`: what the growth was fitted over. */
export function spanOfSizes(lines: readonly CaseLine[], param: string): string {
  const sizes = [...new Set(lines.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const [least, most] = [sizes[0], sizes[sizes.length - 1]];
  const name = param === 'n' ? 'n' : `n, that is ${quoted(param)},`;
  return `${name} from ${sizeText(least)} to ${sizeText(most)}, ${counted(sizes.length, 'size')}`;
}
