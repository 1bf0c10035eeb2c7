/** Something about a machine that bears on measuring, and what to do about it where it is not as it might be. */
export type Finding = {
  name: string;
  /** `unknown`: the system does not tell. */
  state: 'good' | 'doubtful' | 'bad' | 'unknown';
  /** What was found, with its unit. */
  found: string;
  advice?: string;
};
