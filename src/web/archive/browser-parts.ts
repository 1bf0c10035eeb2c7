import { archiveName } from './archive-name.ts';
import type { ArchiveParts, ChangeChannel } from './archive-parts.ts';

/** The real surroundings of the archive in a window. */
export function browserParts(): ArchiveParts {
  return {
    name: archiveName,
    now: () => Date.now(),
    clock: () => performance.now(),
    every(ms, tick) {
      const timer = setInterval(tick, ms);
      return () => clearInterval(timer);
    },
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    newId: () => crypto.randomUUID(),
    sha256: (bytes) => crypto.subtle.digest('SHA-256', bytes),
    // Both are missing outside secure contexts, whatever the types say.
    storage: 'storage' in navigator ? navigator.storage : undefined,
    locks: 'locks' in navigator ? navigator.locks : undefined,
    channel: 'BroadcastChannel' in window ? broadcastChannel() : undefined,
  };
}

function broadcastChannel(): ChangeChannel {
  const channel = new BroadcastChannel(archiveName);
  return {
    post: (change) => channel.postMessage(change),
    listen(listener) {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (data === 'runs' || data === 'settings') listener(data);
      });
    },
  };
}
