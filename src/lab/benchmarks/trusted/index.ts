import type { Authoring } from '../../model/authoring.ts';
import { webCrypto } from './crypto.ts';
import { fileSystem } from './file-system.ts';
import { indexedDb } from './indexed-db.ts';
import type { MessagingPeers } from './messaging-peers.ts';
import { messaging } from './messaging.ts';

/** Our own suites that need the app's origin, by id: only the trusted worker imports this. */
export const trustedSuites: Map<string, (lab: Authoring, peers: MessagingPeers) => void> = new Map([
  ['file-system', fileSystem],
  ['indexed-db', indexedDb],
  ['crypto', webCrypto],
  ['messaging', messaging],
]);
