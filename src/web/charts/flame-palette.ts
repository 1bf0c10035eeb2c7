import type { Inks } from './inks.ts';

/** Colours of boxes, by index: of hues first, then those with a meaning. */
export type FlamePalette = {
  fills: Uint32Array;
  /** Where something else is looked for: near the ground. */
  faint: Uint32Array;
  /** For text on `fills`, and on `faint`. */
  text: string;
  faintText: string;
};

type Rgb = readonly [red: number, green: number, blue: number];
/** Lightness, chroma and hue of OKLCH. */
type Tone = readonly [lightness: number, chroma: number, hue: number];

const hues = 24;
/** Of two lightnesses each, so that neighbours of alike hue are told apart. */
export const hashedTones = 2 * hues;

/** Colours with a meaning: a kind of frame, a tier, or how one changed, in which blue and orange are told apart by all eyes. Their index is `hashedTones` and their place here. */
const meanings = [
  'plain',
  'idle',
  'collector',
  'slow',
  'warm',
  'warmer',
  'top',
  'unknown',
  'less',
  'more',
] as const;
export type Meaning = (typeof meanings)[number];

/** The index of a colour with a meaning. */
export const meaningInk = (meaning: Meaning): number => hashedTones + meanings.indexOf(meaning);

/** The index of a colour: its hue is that of one text, its lightness that of another, the same in every profile. */
export const hashedInk = (hue: string, lightness: string): number =>
  2 * (hashed(hue) % hues) + (hashed(lightness) % 2);

/** Source: FNV-1a, 32 bits; folded, for its last bits depend on the last letters most. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const share = 0.16;

/** A colour with a meaning as a pen takes it. */
export function meaningColor({ fills }: FlamePalette, meaning: Meaning): string {
  const pixel = fills[meaningInk(meaning)];
  return `rgb(${pixel & 255}, ${(pixel >>> 8) & 255}, ${(pixel >>> 16) & 255})`;
}

/** Colours for the theme's ground, all of one lightness or nearly so, on which its text is read at 4.5 : 1 or more. */
export function flamePalette({ ground, mark, text }: Inks): FlamePalette {
  const paper = rgbOf(ground);
  const isDark = paper[0] + paper[1] + paper[2] < 384;
  const tones = tonesFor(isDark).map(rgbOfTone);
  return {
    fills: Uint32Array.from(tones, pixelOf),
    faint: Uint32Array.from(tones, (tone) => pixelOf(mixed(tone, paper, share))),
    text: mark,
    faintText: text,
  };
}

/** All colours of a theme. */
function tonesFor(isDark: boolean): Tone[] {
  const [low, high, chroma] = isDark ? [0.4, 0.46, 0.08] : [0.87, 0.81, 0.085];
  const hashed = Array.from({ length: hashedTones }, (_, i): Tone => [
    i % 2 === 0 ? low : high,
    chroma,
    (Math.floor(i / 2) * 360) / hues,
  ]);
  const of: Record<Meaning, Tone> = {
    plain: [low, 0.01, 90],
    idle: isDark ? [0.29, 0.005, 90] : [0.94, 0.005, 90],
    collector: isDark ? [0.44, 0.13, 25] : [0.8, 0.12, 25],
    slow: isDark ? [0.44, 0.12, 40] : [0.78, 0.13, 45],
    warm: isDark ? [0.44, 0.09, 85] : [0.86, 0.13, 90],
    warmer: isDark ? [0.42, 0.08, 150] : [0.86, 0.1, 150],
    top: isDark ? [0.4, 0.08, 230] : [0.82, 0.08, 235],
    unknown: [high, 0.01, 90],
    less: isDark ? [0.45, 0.13, 255] : [0.78, 0.105, 250],
    more: isDark ? [0.5, 0.12, 60] : [0.8, 0.14, 62],
  };
  return [...hashed, ...meanings.map((meaning) => of[meaning])];
}

/** Source: Ottosson (2020), A perceptual color space for image processing. Out of gamut is clipped. */
function rgbOfTone([lightness, chroma, hue]: Tone): Rgb {
  const turn = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(turn), chroma * Math.sin(turn)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    channel(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    channel(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    channel(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}

function channel(linear: number): number {
  const bent = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, bent)));
}

const mixed = (one: Rgb, other: Rgb, part: number): Rgb => [
  Math.round(one[0] * part + other[0] * (1 - part)),
  Math.round(one[1] * part + other[1] * (1 - part)),
  Math.round(one[2] * part + other[2] * (1 - part)),
];

/** As a computed style tells a colour; white where it is told otherwise. */
function rgbOf(css: string): Rgb {
  const told = /^rgba?\((\d+), (\d+), (\d+)/.exec(css);
  return told ? [Number(told[1]), Number(told[2]), Number(told[3])] : [255, 255, 255];
}

/** Red, green, blue and alpha as they lie in memory; every machine a browser runs on is little-endian. */
const pixelOf = ([red, green, blue]: Rgb): number => ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
