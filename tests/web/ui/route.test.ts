import { expect, test } from 'vitest';
import { parseRoute, routeHash } from '../../../src/web/ui/route.ts';
import type { Route } from '../../../src/web/ui/route.ts';

const routes: Route[] = [
  { screen: 'performance' },
  { screen: 'performance', share: 'abc-_' },
  { screen: 'performance', suite: 'json' },
  { screen: 'process' },
  { screen: 'history' },
  { screen: 'history', run: '1/2 &?' },
  { screen: 'history', compare: ['a', 'b c'] },
  { screen: 'history', query: { find: 'a&b / c?', tag: '#ci', sort: 'name' } },
  { screen: 'settings' },
  { screen: 'delivery' },
  { screen: 'delivery', pair: { collector: 'https://lab.example:8443/a b', token: 'x+y/z=&' } },
  { screen: 'delivery', pair: { collector: 'http://localhost:4318', code: 'abc' } },
  { screen: 'profile' },
  { screen: 'profile', run: '1/2 &?' },
];

test.each(routes)('an address of %o leads back to it', (route) => {
  expect(parseRoute(routeHash(route))).toMatchObject(route);
});

test.each(['', '#', '#/', '#/nowhere', '#performance', '#/%E0%A4%A'])(
  '%o leads to the first screen',
  (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'performance' });
  },
);

test('a comparison of one run is the list', () => {
  expect(parseRoute('#/history/compare/a')).toMatchObject({ screen: 'history' });
  expect(parseRoute('#/history/compare/a')).not.toHaveProperty('compare');
});
