import { collectorPaths } from './collector-contract.ts';

const whole: readonly string[] = [
  collectorPaths.health,
  collectorPaths.ready,
  collectorPaths.metrics,
  collectorPaths.openApi,
];

/** Whether a path of an origin is for its collector to answer, and no part of the app. */
export const isCollectorPath = (path: string): boolean => path.startsWith('/v1/') || whole.includes(path);
