/** What those who listen are told of; other entries of the log are of what was dropped. */
export const liveKinds = [
  'run.started',
  'run.progressed',
  'run.completed',
  'run.rejected',
  'regression.confirmed',
] as const;
