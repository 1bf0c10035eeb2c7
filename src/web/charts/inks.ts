/** Colours and type of one theme, as a canvas takes them. */
export type Inks = {
  /** One for each case or source, in order; they repeat after the eighth. */
  series: readonly string[];
  /** Five, from usual to slowest: lightness changes one way throughout, so the order survives greyscale. */
  heat: readonly string[];
  grid: string;
  text: string;
  /** A wash behind regions: warm-up. */
  shade: string;
  /** Medians, crosshairs: the strongest contrast. */
  mark: string;
  /** What is behind the drawing. */
  ground: string;
  fontFamily: string;
};

export const seriesInk = (inks: Inks, index: number): string => inks.series[index % inks.series.length];
