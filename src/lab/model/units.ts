/** Duration. Never a point in time. */
export type Milliseconds = number;
/** A point in time: milliseconds since 1970-01-01 UTC. */
export type EpochMilliseconds = number;
export type Bytes = number;
/** A fraction of one: 0.05 is five per cent. */
export type Ratio = number;
/** Length on screen, independent of the display's density. */
export type CssPixels = number;
/** A source of uniform numbers on [0, 1). */
export type Random = () => number;
/** A monotonic reading, meaningful only by difference. */
export type Clock = () => Milliseconds;
