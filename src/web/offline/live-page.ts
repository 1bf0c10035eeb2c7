import { Workbox } from 'workbox-window';
import type { InstallPrompt, Launch, Page, Registration, Services, Tabs } from './page.ts';

declare global {
  interface Window {
    readonly launchQueue?: { setConsumer(consumer: (launch: Launch) => void): void };
  }
  interface WindowEventMap {
    beforeinstallprompt: Event & InstallPrompt;
  }
}

/** The browser this app runs in. Without a production build there is no service worker to register. */
export function livePage(): Page {
  const scope = new URL('./', document.baseURI).href;
  return {
    scope,
    isolated: window.crossOriginIsolated,
    installed: matchMedia('(display-mode: standalone), (display-mode: minimal-ui)').matches,
    services: import.meta.env.PROD && 'serviceWorker' in navigator ? liveServices(scope) : undefined,
    tabs: 'BroadcastChannel' in window ? liveTabs(`arsenal-lab-${scope}`) : undefined,
    shelves: 'caches' in window ? caches : undefined,
    reloadMark: liveReloadMark(),
    ...liveEvents(),
    fetchText: async (address) => {
      const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(3_000) });
      return response.ok ? response.text() : '';
    },
    reload: () => location.reload(),
    go: (hash) => void (location.hash = hash),
    every: (milliseconds, act) => void setInterval(act, milliseconds),
    delay: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  };
}

type Events = Pick<
  Page,
  'online' | 'visible' | 'onNetwork' | 'onVisibility' | 'onInstallPrompt' | 'onInstalled' | 'onLaunch'
>;

function liveEvents(): Events {
  return {
    online: () => navigator.onLine,
    visible: () => document.visibilityState === 'visible',
    onNetwork: (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
    },
    onVisibility: (listener) => document.addEventListener('visibilitychange', listener),
    onInstallPrompt: (listener) =>
      window.addEventListener('beforeinstallprompt', (event) => {
        event.preventDefault();
        listener(event);
      }),
    onInstalled: (listener) => window.addEventListener('appinstalled', listener),
    onLaunch: (listener) => window.launchQueue?.setConsumer(listener),
  };
}

function liveServices(scope: string): Services {
  const container = navigator.serviceWorker;
  return {
    controlled: () => container.controller !== null,
    onControl: (listener) => container.addEventListener('controllerchange', listener),
    onMessage: (listener) => container.addEventListener('message', (event) => listener(event.data)),
    register: (onWaiting) => register(`${scope}service.js`, onWaiting),
    registration: () => container.getRegistration(scope),
  };
}

async function register(script: string, onWaiting: () => void): Promise<Registration | undefined> {
  const workbox = new Workbox(script, { updateViaCache: 'none' });
  workbox.addEventListener('waiting', onWaiting);
  try {
    return await workbox.register();
  } catch {
    return undefined;
  }
}

function liveTabs(name: string): Tabs {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    onMessage: (listener) => channel.addEventListener('message', (event) => listener(event.data)),
  };
}

function liveReloadMark(): Page['reloadMark'] {
  const key = 'arsenal-lab-reloaded-to-isolate';
  const guarded = <T>(act: (storage: Storage) => T, otherwise: T): T => {
    try {
      return act(sessionStorage);
    } catch {
      return otherwise;
    }
  };
  return {
    isSet: () => guarded((storage) => storage.getItem(key) !== null, true),
    set: () => guarded((storage) => storage.setItem(key, 'yes'), undefined),
    clear: () => guarded((storage) => storage.removeItem(key), undefined),
  };
}
