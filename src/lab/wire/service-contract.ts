/** What a page asks of its service worker: to take over, to deliver what waits, to let go of it as a run begins. */
export type ServiceOrder = { type: 'skip-waiting' | 'flush-outbox' | 'hold-outbox' };

/** The same with an answer: a page cannot reach a collector of another origin, which its service worker can. */
export type PairOrder = { type: 'pair-collector'; url: string; code: string; name: string };

/** What came of the code of a pairing link: a token, a refusal, or no answer. */
export type Paired = { outcome: 'paired'; token: string } | { outcome: 'refused' | 'silent' };

/** Under this tag a page asks the browser to wake the service worker when there is a network. */
export const outboxTag = 'arsenal-outbox';

/** What the service worker tells its pages: this version was withdrawn and its cached copy is gone. */
export type ServiceNotice = { type: 'withdrawn' };

/** Where the publisher may withdraw a version, relative to the app. Absent means carry on. */
export const killSwitchPath = 'kill-switch.json';

/** Where the system's share sheet posts to, relative to the app. */
export const shareTargetPath = 'share-target';

/** The header that carries a shared file's name, URI-encoded, in the cache of shares. Text has none. */
export const fileNameHeader = 'x-file-name';

/** The cache that carries a share from the service worker to the page that opens next. */
export const shareCacheName = (scope: string): string => `arsenal-lab-share-${scope}`;

/** Says whether a cache belongs to the app at `scope`; another copy on the same origin keeps its own. */
export const isOwnCache = (name: string, scope: string): boolean => name.endsWith(`-${scope}`);
