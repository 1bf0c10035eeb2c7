import { parseRoute, routeHash } from './route.ts';
import type { Route } from './route.ts';
import type { Viewable } from './use-view.ts';

/** The address bar as a store. */
export interface Routes extends Viewable<Route> {
  go(route: Route): void;
  /** Changes the address without a step in the browser's history. */
  replace(route: Route): void;
}

export function createRoutes(page: Window): Routes {
  let hash = page.location.hash;
  let route = parseRoute(hash);
  const listeners = new Set<() => void>();
  const read = () => {
    if (page.location.hash === hash) return;
    hash = page.location.hash;
    route = parseRoute(hash);
    for (const listener of listeners) listener();
  };
  page.addEventListener('hashchange', read);
  return {
    view: () => route,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    go(next) {
      page.location.hash = routeHash(next);
      read();
    },
    replace(next) {
      page.history.replaceState(undefined, '', routeHash(next));
      read();
    },
  };
}
