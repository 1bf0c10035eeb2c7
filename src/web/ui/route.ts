/** What the address says is on screen. */
export type Route =
  | { screen: 'performance'; share?: string; suite?: string }
  | { screen: 'process' }
  | { screen: 'numbers' }
  /** `run`: of which kept run the profile is. */
  | { screen: 'profile'; run?: string }
  | { screen: 'history'; run?: string; compare?: readonly [string, string]; query?: ListQuery }
  /** `pair`: where a link asks to have runs sent, which is not done before a person agrees. */
  | { screen: 'delivery'; pair?: Pairing }
  | { screen: 'settings' };

/** A collector's address, and what lets this device in: a token, or a code that is good for one. */
export type Pairing = { collector: string; token?: string; code?: string };

/** Which runs of the history, in which order; in the address after a question mark. */
export type ListQuery = { find?: string; tag?: string; sort?: string };

export type Screen = Route['screen'];

/** Those whose address is their name. */
const plainScreens = ['process', 'numbers', 'profile', 'delivery', 'settings'] as const;

/** Reads `location.hash`. What is not an address of the app is its first screen. */
export function parseRoute(hash: string): Route {
  if (/^#\/?history\?/.test(hash)) return { screen: 'history', query: listQuery(hash) };
  if (/^#\/?profile\?/.test(hash)) return profileRoute(hash);
  if (/^#\/?pair\?/.test(hash)) return pairRoute(hash);
  const [head = '', first = '', ...rest] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  const plain = plainScreens.find((screen) => screen === head);
  if (plain) return { screen: plain };
  switch (head) {
    case 'share':
      return { screen: 'performance', share: first };
    case 'suite':
      return { screen: 'performance', suite: first };
    case 'history':
      return historyRoute(first, rest);
    default:
      return { screen: 'performance' };
  }
}

function profileRoute(hash: string): Route {
  const run = new URLSearchParams(hash.slice(hash.indexOf('?'))).get('run');
  return { screen: 'profile', ...(run && { run }) };
}

function pairRoute(hash: string): Route {
  const given = new URLSearchParams(hash.slice(hash.indexOf('?')));
  const [collector, token, code] = ['collector', 'token', 'code'].map((name) => given.get(name));
  if (!collector) return { screen: 'delivery' };
  return { screen: 'delivery', pair: { collector, ...(token && { token }), ...(code && { code }) } };
}

function historyRoute(first: string, [a, b]: string[]): Route {
  if (first === 'compare' && a && b) return { screen: 'history', compare: [a, b] };
  return first === '' || first === 'compare' ? { screen: 'history' } : { screen: 'history', run: first };
}

/** The address of a place, for `href` and `location.hash`. */
export function routeHash(route: Route): string {
  if (route.screen === 'performance') return performanceHash(route);
  if (route.screen === 'profile')
    return `#/profile${queryText(route.run === undefined ? {} : { run: route.run })}`;
  if (route.screen === 'delivery' && route.pair) return `#/pair${queryText(route.pair)}`;
  if (route.screen !== 'history') return `#/${route.screen}`;
  const { run, compare, query } = route;
  if (compare) return `#/history/compare/${compare.map(encodeURIComponent).join('/')}`;
  return run === undefined ? `#/history${queryText(query)}` : `#/history/${encodeURIComponent(run)}`;
}

function listQuery(hash: string): ListQuery {
  const given = new URLSearchParams(hash.slice(hash.indexOf('?')));
  const [find, tag, sort] = [given.get('find'), given.get('tag'), given.get('sort')];
  return { ...(find && { find }), ...(tag && { tag }), ...(sort && { sort }) };
}

function queryText(query: Readonly<Record<string, string>> = {}): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? '' : `?${text}`;
}

function performanceHash({ share, suite }: Extract<Route, { screen: 'performance' }>): string {
  if (share !== undefined) return `#/share/${encodeURIComponent(share)}`;
  return suite === undefined ? '#/performance' : `#/suite/${encodeURIComponent(suite)}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
