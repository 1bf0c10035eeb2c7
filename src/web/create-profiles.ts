import { createProfileHost } from './host/profile-host.ts';
import { startProfileWorker } from './host/start-profile-worker.ts';
import type { Library } from './ui/profile/library.ts';

/** The one profile that is open in the app; what holds it is loaded when it is first asked for, and again where that failed. */
export function createProfiles(): () => Promise<Library> {
  let library: Promise<Library> | undefined;
  const load = async () => {
    try {
      const startWorker = startedAhead(startProfileWorker);
      // The same import as that of the screen, so that both are one part.
      const { createLibrary } = await import('./ui/profile/profile-screen.tsx');
      return createLibrary(() => createProfileHost(startWorker));
    } catch (error) {
      library = undefined;
      throw error;
    }
  };
  return () => (library ??= load());
}

/** The first worker is started before anybody asks for one, unless it fails; the others when they are. */
function startedAhead(start: () => Worker): () => Worker {
  let ready: Worker | undefined = start();
  ready.addEventListener('error', () => (ready = undefined), { once: true });
  return () => {
    const worker = ready ?? start();
    ready = undefined;
    return worker;
  };
}
