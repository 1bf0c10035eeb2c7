/** What the lab cannot do for itself. The sentence for each is in `note-text.ts`. */
export type OfflineNote =
  /** A page loaded past its service worker (Shift-reload), or one whose reload was withheld: an ordinary reload isolates it. */
  | 'reload-to-isolate'
  /** Reloaded once and still not isolated: timers stay coarse. */
  | 'not-isolated'
  /** No service worker: this browser or mode has none, or it could not be registered. */
  | 'no-service-worker'
  /** The update was asked for while this tab was busy. */
  | 'update-after-run'
  /** The update was asked for while another tab was busy. */
  | 'update-after-other-tab'
  /** The publisher withdrew this version; the cached copy is gone. */
  | 'withdrawn';

export type OfflineView = {
  /** `crossOriginIsolated`: fine timers and memory figures. */
  isolated: boolean;
  /** A service worker serves this page. */
  controlled: boolean;
  /** The app and its suites are kept on this device: it starts with no network. */
  ready: boolean;
  online: boolean;
  /** A newer version is on this device and waits for `applyUpdate`. */
  updateReady: boolean;
  /** `install` would show the browser's own question. */
  installable: boolean;
  /** Runs as an installed app, or was installed just now. */
  installed: boolean;
  note?: OfflineNote;
};

/** What another app or the file manager handed over. `text` may be a benchmark's source or a link. */
export type Arrival = { from: 'launch' | 'share'; files: File[]; text?: string };

/** Everything the app knows of networks, updates and installation. `view` is a stable snapshot until it changes. */
export interface Offline {
  view(): OfflineView;
  /** Returns its undoing. */
  subscribe(listener: () => void): () => void;
  /** Switches to the waiting version and reloads every idle tab. While any tab is busy it only sets a note. */
  applyUpdate(): Promise<void>;
  /** Shows the browser's installation question. Must be called from a click. */
  install(): Promise<void>;
  /** Files and text that arrived before the first listener are kept for it. Returns its undoing. */
  onFiles(listener: (arrival: Arrival) => void): () => void;
}
