import { expect, it } from 'vitest';
import { isCollectorPath } from '../../../src/node/collector/is-collector-path.ts';

it.each(['/v1/runs', '/v1/runs/x/events?from=0', '/metrics', '/healthz?x', '/openapi.json', '/v1/'])(
  'takes %s for the collector',
  (url) => expect(isCollectorPath(url)).toBe(true),
);

it.each(['/', '/v1', '/index.html', '/metrics/x', '/assets/v1/x.js', '/?/v1/runs'])(
  'leaves %s to the app',
  (url) => expect(isCollectorPath(url)).toBe(false),
);
