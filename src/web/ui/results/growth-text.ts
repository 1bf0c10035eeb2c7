import { fewestSizes } from '../../../lab/model/growth.ts';
import type { Growth, GrowthOrder, OrderFit } from '../../../lab/model/growth.ts';
import type { Ratio } from '../../../lab/model/units.ts';
import { sizeText } from '../../charts/draw-sweep.ts';
import { counted } from '../../../lab/words/counted.ts';
import { fixed } from '../../../lab/words/fixed.ts';
import { roughPercent } from '../../../lab/words/rough-percent.ts';
import { quoted } from '../../../lab/words/verdict-sentence.ts';
import type { CaseLine, LeftOut } from './sweeps.ts';

const likeWhat: Record<Exclude<GrowthOrder, 'O(1)'>, string> = {
  'O(log n)': 'like log n',
  'O(n)': 'like n',
  'O(n log n)': 'like n log n',
  'O(n²)': 'like n²',
};

/** An order that is half as likely as the one chosen, or more. */
const nearly: Ratio = 0.5;
/** Root mean squares of ln(measured ÷ fitted). Caches and the first calls of an engine alone make the first. */
const rough = 0.15;
const poor = 0.5;

/** `“sort” grows like n log n; O(n) fits nearly as well.`, how well that is so, and the exponent. */
export function growthText({ name, points }: CaseLine, growth: Growth | undefined): string {
  if (!growth) {
    const sizes = counted(points.length, 'size');
    return `${quoted(name)}: growth is not named from ${sizes}; it takes ${fewestSizes} or more.`;
  }
  const { order, error } = growth.chosen;
  const off = roughPercent(Math.expm1(error));
  const exponent = `Exponent of n ${exponentText(growth)}`;
  if (!isFitting(growth)) {
    return `${quoted(name)}: none of the five orders fits well; the nearest, ${order}, is off by ${off} on average. ${exponent}.`;
  }
  const what = [`${quoted(name)} ${growsText(growth.chosen)}`, ...othersText(growth)].join('; ');
  return `${what}. ${exponent}; measured and fitted times differ by ${off} on average.`;
}

function growsText({ order, error }: OrderFit): string {
  if (order === 'O(1)') return 'is not shown to grow with n';
  return `grows ${error > rough ? 'roughly ' : ''}${likeWhat[order]}`;
}

/** Whether the nearest order is near enough to be named. */
export const isFitting = ({ chosen }: Growth): boolean => chosen.error <= poor;

function exponentText({ exponent, interval }: Growth): string {
  // Without a minus before zero.
  const text = (value: number) => fixed(Math.round(100 * value) / 100 + 0, 2);
  return interval ? `${text(exponent)} (${text(interval.low)} to ${text(interval.high)})` : text(exponent);
}

/** Where time may not grow at all, of the orders that fit better only the one that fits best. */
function othersText({ chosen, alsoPossible, fits }: Growth): string[] {
  const others = fits.filter(({ order }) => alsoPossible.includes(order));
  if (chosen.order === 'O(1)') {
    const best = others.filter(({ weight }) => weight > chosen.weight).sort((a, b) => b.weight - a.weight);
    return best.slice(0, 1).map(({ order }) => `${order} fits better, but not for certain`);
  }
  const isClose = ({ weight }: OrderFit) => weight >= nearly * chosen.weight;
  return [
    ...told(others.filter(isClose), 'fits nearly as well', 'fit nearly as well'),
    ...told(
      others.filter((fit) => !isClose(fit)),
      'is not ruled out',
      'are not ruled out',
    ),
  ];
}

function told(fits: readonly OrderFit[], one: string, many: string): string[] {
  const orders = fits.map(({ order }) => order);
  if (orders.length < 2) return orders.map((order) => `${order} ${one}`);
  return [`${orders.slice(0, -1).join(', ')} and ${orders[orders.length - 1]} ${many}`];
}

/** Why a size has no point, as it stands in a table. */
export const leftOutWords: Record<LeftOut['why'], string> = {
  'like-empty': 'like an empty call',
  failed: 'failed',
  'no-figures': 'no figures',
  'not-positive': 'no place on a log scale',
};

/** ` Left out: n = 1 (like an empty call).` Nothing where nothing is. */
export function leftOutText({ leftOut }: CaseLine, param: string): string {
  if (leftOut.length === 0) return '';
  const whys = [...new Set(leftOut.map(({ why }) => why))].map((why) => {
    const sizes = leftOut.filter((out) => out.why === why).map(({ x }) => sizeText(x));
    return `${param} = ${sizes.join(', ')} (${leftOutWords[why]})`;
  });
  return ` Left out: ${whys.join('; ')}.`;
}

/** `n from 10 to 100,000, 5 sizes`: what the growth was fitted over. */
export function spanOfSizes(lines: readonly CaseLine[], param: string): string {
  const sizes = [...new Set(lines.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const [least, most] = [sizes[0], sizes[sizes.length - 1]];
  const name = param === 'n' ? 'n' : `n, that is ${quoted(param)},`;
  return `${name} from ${sizeText(least)} to ${sizeText(most)}, ${counted(sizes.length, 'size')}`;
}
