import { fileNameHeader, shareCacheName } from '../../lab/wire/service-contract.ts';
import type { Arrival, Offline } from './offline-view.ts';
import type { Launch, Page } from './page.ts';

/** Brings in what the file manager opened with the app and what the share sheet posted to it. */
export function createArrivals(page: Page): Pick<Offline, 'onFiles'> {
  const listeners = new Set<(arrival: Arrival) => void>();
  const waiting: Arrival[] = [];
  const arrive = (arrival: Arrival) => {
    if (listeners.size === 0) waiting.push(arrival);
    for (const listener of listeners) listener(arrival);
  };
  page.onLaunch((launch) => void receiveLaunch(launch, page, arrive));
  void receiveShare(page, arrive);
  return {
    onFiles(listener) {
      listeners.add(listener);
      for (const arrival of waiting.splice(0)) listener(arrival);
      return () => void listeners.delete(listener);
    },
  };
}

/** The window is focused, not navigated, so that a launch ends no run: going to the address falls to the app. */
async function receiveLaunch({ files, targetURL }: Launch, page: Page, arrive: (arrival: Arrival) => void) {
  const hash = targetURL ? new URL(targetURL).hash : '';
  if (hash !== '') page.go(hash);
  const read = await Promise.allSettled(files.map((file) => file.getFile()));
  const found = read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (found.length > 0) arrive({ from: 'launch', files: found });
}

async function receiveShare({ shelves, scope }: Page, arrive: (arrival: Arrival) => void) {
  const name = shareCacheName(scope);
  if (shelves === undefined || !(await shelves.has(name))) return;
  const shelf = await shelves.open(name);
  const arrival: Arrival = { from: 'share', files: [] };
  for (const key of await shelf.keys()) {
    const response = await shelf.match(key);
    if (response) await unpack(response, arrival);
  }
  await shelves.delete(name);
  if (arrival.files.length > 0 || arrival.text !== undefined) arrive(arrival);
}

async function unpack(response: Response, arrival: Arrival): Promise<void> {
  const name = response.headers.get(fileNameHeader);
  if (name === null) arrival.text = await response.text();
  else {
    const content = await response.blob();
    arrival.files.push(new File([content], decodeURIComponent(name), { type: content.type }));
  }
}
