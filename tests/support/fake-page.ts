import type { ServiceOrder } from '../../src/lab/wire/service-contract.ts';
import type {
  InstallPrompt,
  Launch,
  Page,
  Registration,
  Services,
  Shelves,
  Tabs,
} from '../../src/web/offline/page.ts';

type Facts = {
  isolated?: boolean;
  controlled?: boolean;
  active?: boolean;
  /** The browser refuses to register. */
  refused?: boolean;
  services?: false;
  shelves?: Shelves;
  tabs?: Tabs;
  killSwitch?: string;
};

/** What the code under test listens with; a test calls these. */
type Ears = {
  control: () => void;
  message: (message: unknown) => void;
  waiting: () => void;
  network: () => void;
  visibility: () => void;
  installed: () => void;
  installPrompt: (prompt: InstallPrompt) => void;
  launch: (launch: Launch) => void;
  tick: () => void;
  /** A minute passes. */
  minute: () => void;
};

const ignore = () => undefined;

/** A browser on a string: says what was done to it in `log`, and does what the test makes happen. */
export function fakePage(facts: Facts = {}) {
  const log: string[] = [];
  const ears: Ears = {
    control: ignore,
    message: ignore,
    waiting: ignore,
    network: ignore,
    visibility: ignore,
    installed: ignore,
    installPrompt: ignore,
    launch: ignore,
    tick: ignore,
    minute: ignore,
  };
  const now = {
    online: true,
    visible: true,
    controlled: facts.controlled ?? false,
    marked: false,
    killSwitch: facts.killSwitch,
    waiting: false,
    registered: facts.controlled ?? facts.active ?? false,
  };
  const registration: Registration = {
    active: facts.active,
    get waiting() {
      return now.waiting
        ? { postMessage: (order: ServiceOrder) => void log.push(`post ${order.type}`) }
        : null;
    },
    update: async () => void log.push('update'),
    unregister: async () => {
      now.registered = false;
      log.push('unregister');
      return true;
    },
  };
  const services: Services = {
    controlled: () => now.controlled,
    onControl: (listener) => void (ears.control = listener),
    onMessage: (listener) => void (ears.message = listener),
    register: async (onWaiting) => {
      log.push('register');
      ears.waiting = onWaiting;
      return facts.refused ? undefined : registration;
    },
    registration: async () => (now.registered ? registration : undefined),
  };
  const page: Page = {
    scope: 'https://host/lab/',
    isolated: facts.isolated ?? false,
    installed: false,
    services: facts.services === false ? undefined : services,
    tabs: facts.tabs,
    shelves: facts.shelves,
    reloadMark: {
      isSet: () => now.marked,
      set: () => void (now.marked = true),
      clear: () => void (now.marked = false),
    },
    online: () => now.online,
    visible: () => now.visible,
    onNetwork: (listener) => void (ears.network = listener),
    onVisibility: (listener) => void (ears.visibility = listener),
    onInstallPrompt: (listener) => void (ears.installPrompt = listener),
    onInstalled: (listener) => void (ears.installed = listener),
    onLaunch: (listener) => void (ears.launch = listener),
    fetchText: async () => {
      if (now.killSwitch === undefined) throw new TypeError('no network');
      return now.killSwitch;
    },
    reload: () => void log.push('reload'),
    go: (hash) => void log.push(`go ${hash}`),
    every: (milliseconds, act) => {
      log.push(`every ${milliseconds}`);
      ears.tick = act;
    },
    delay: async (milliseconds) => {
      if (milliseconds >= 60_000) await new Promise<void>((pass) => (ears.minute = pass));
    },
  };
  return { page, log, now, ears };
}
