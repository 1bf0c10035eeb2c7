/**
 * The app on the device: serves what was built, adds the headers that isolate it, waits until told
 * before it replaces a version. It must never break the app: what it cannot answer, the network does.
 */
import { clientsClaim } from 'workbox-core';
import { addPlugins, cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { parseMessageType } from '../src/lab/wire/parse-message-type.ts';
import { killSwitchPath, shareCacheName, shareTargetPath } from '../src/lab/wire/service-contract.ts';
import { isCollectorPath } from '../src/lab/wire/is-collector-path.ts';
import { withHeaders } from './with-headers.ts';
import { deliver } from './deliver.ts';
import { keepShare } from './keep-share.ts';
import { obeyKillSwitch } from './obey-kill-switch.ts';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] };
declare const __LAB_HEADERS__: Record<string, string>;

const headers = __LAB_HEADERS__;
const { scope } = self.registration;
const address = (path: string) => new URL(path, scope).href;
/** What a collector on the same origin answers passes by untouched. */
const isOurs = ({ sameOrigin, url }: { sameOrigin: boolean; url: URL }) =>
  sameOrigin && !isCollectorPath(url.pathname) && url.href !== address(killSwitchPath);
const fromNetwork = async (request: Request) => withHeaders(await fetch(request), headers);

clientsClaim();
deliver(self);
cleanupOutdatedCaches();
self.addEventListener('activate', (event) => event.waitUntil(obeyKillSwitch(self)));
self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.waitUntil(obeyKillSwitch(self));
});
self.addEventListener('message', (event) => {
  if (parseMessageType(event.data) === 'skip-waiting') event.waitUntil(self.skipWaiting());
});

// Before the precache, or the routes made by it answer without the headers.
addPlugins([{ handlerWillRespond: async ({ response }) => withHeaders(response, headers) }]);
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/./], cleanURLs: false });

registerRoute(
  ({ url }) => url.href === address(shareTargetPath),
  async ({ request }) => {
    const keep = async () =>
      keepShare(await request.formData(), await caches.open(shareCacheName(scope)), scope);
    await keep().catch(() => undefined);
    return Response.redirect(address('#/performance'), 303);
  },
  'POST',
);
// A page that is not ours to know: the network's, or the app's own where there is no network.
registerRoute(
  ({ request, ...of }) => isOurs(of) && request.mode === 'navigate',
  ({ request }) => fromNetwork(request).catch(() => Response.redirect(scope)),
);
registerRoute(isOurs, ({ request }) => fromNetwork(request));
setCatchHandler(async ({ request }) => fetch(request));
