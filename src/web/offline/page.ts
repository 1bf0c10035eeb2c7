import type { ServiceOrder } from '../../lab/wire/service-contract.ts';

/** The browser's installation question, held back until it is asked for. Good for one use. */
export type InstallPrompt = { prompt(): Promise<unknown> };

/** What started or focused this window: files from the file manager, or an address. */
export type Launch = { files: readonly { getFile(): Promise<File> }[]; targetURL?: string | null };

/** A registered service worker. `null` is the platform's word for none. */
export type Registration = {
  readonly active: unknown;
  readonly waiting: { postMessage(order: ServiceOrder): void } | null;
  update(): Promise<unknown>;
  unregister(): Promise<boolean>;
};

export interface Services {
  controlled(): boolean;
  onControl(listener: () => void): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Resolves with nothing where the browser refuses. `onWaiting` may be called more than once. */
  register(onWaiting: () => void): Promise<Registration | undefined>;
  registration(): Promise<Registration | undefined>;
}

/** The other tabs of the app. */
export interface Tabs {
  post(message: { type: string }): void;
  onMessage(listener: (message: unknown) => void): void;
}

type Shelf = {
  keys(): Promise<readonly Request[]>;
  match(key: Request): Promise<Response | undefined>;
};

export interface Shelves {
  has(name: string): Promise<boolean>;
  keys(): Promise<string[]>;
  open(name: string): Promise<Shelf>;
  delete(name: string): Promise<boolean>;
}

/** All that this folder needs of a browser, so that a test can be one. */
export interface Page {
  /** The folder the app is served from, as an absolute address ending in a slash. */
  scope: string;
  isolated: boolean;
  /** Runs as an installed app. */
  installed: boolean;
  services: Services | undefined;
  tabs: Tabs | undefined;
  shelves: Shelves | undefined;
  /** Remembers, for this tab alone, that it reloaded to become isolated. Reads as set where nothing can be remembered. */
  reloadMark: { isSet(): boolean; set(): void; clear(): void };
  online(): boolean;
  visible(): boolean;
  onNetwork(listener: () => void): void;
  onVisibility(listener: () => void): void;
  onInstallPrompt(listener: (prompt: InstallPrompt) => void): void;
  onInstalled(listener: () => void): void;
  onLaunch(listener: (launch: Launch) => void): void;
  /** A small file past every cache; rejects without a network or after 3 s. */
  fetchText(address: string): Promise<string>;
  reload(): void;
  /** Goes to a place in the app without loading the page again. */
  go(hash: string): void;
  every(milliseconds: number, act: () => void): void;
  delay(milliseconds: number): Promise<void>;
}
