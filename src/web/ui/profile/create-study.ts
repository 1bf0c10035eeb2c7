import type { ProfileSummary, ViewOrder, ViewRequest } from '../../../lab/model/profile-view.ts';
import type { Boxes } from '../../../lab/model/boxes.ts';
import type { Result } from '../../../lab/model/result.ts';
import type { FrameTexts } from '../../../lab/wire/profile-api.ts';
import { flameHeights } from '../../charts/flame-heights.ts';
import { afterPaint } from '../../after-paint.ts';
import { createCell, type Cell } from '../../create-cell.ts';
import type { ProfileHost } from '../../host/profile-host.ts';
import { createLatest } from './create-latest.ts';
import { createFlameState } from './flame-state.ts';
import { firstInks, firstView } from './first-view.ts';
import { frameInks, type InkBy } from './frame-inks.ts';
import { goToFunction } from './move-selection.ts';
import { filterOf } from './steps.ts';
import type { Study, StudyView, ViewMode } from './study.ts';

export type StudyParts = {
  host: ProfileHost;
  summary: ProfileSummary;
  texts: FrameTexts;
  /** How less of the same was looked at. */
  like?: StudyView;
};

/** So many parts of the whole have an outline. */
const mapColumns = 1_024;

const orders: Record<ViewMode, ViewOrder> = {
  time: 'time',
  'left-heavy': 'left-heavy',
  inverted: 'inverted',
  sandwich: 'sandwich-callees',
};

type Made = StudyParts & { view: Cell<StudyView> } & Pick<Study, 'main' | 'callers'> & {
    heights: Cell<Uint32Array>;
  };

/** Lays out a profile as it is first shown: in order of time where it has one. Resolves when it is there to be seen. */
export async function createStudy(parts: StudyParts): Promise<Study> {
  const made = madeOf(parts);
  const { view, main, callers, summary, texts, heights } = made;
  const change = (changes: Partial<StudyView>) => view.set({ ...view.view(), ...changes });
  const lay = layer(made, change);
  const search = searcher(made, change);
  const addUp = adder(made, change);
  const laid = async (changes: Partial<StudyView>, keepsWindow: boolean) => {
    change({ ...changes, busy: true });
    await lay(keepsWindow);
    search(view.view().query);
    return { added: addUp() };
  };
  const first = laid({}, false);
  // While the worker lays it out.
  change({ inks: frameInks(texts, view.view().inkBy) });
  const { added } = await first;
  // Where more of the same comes, the table that is there stays until the next one is.
  if (parts.like) await added;
  main.selected.subscribe(() => selectFunction(made, change));
  return {
    view: view.view,
    subscribe: view.subscribe,
    summary,
    texts,
    main,
    callers,
    heights: heights.view,
    setMode: (mode) => void laid({ mode }, false),
    setSteps: (steps) => void laid({ steps }, true),
    setInks: (by) => setInks(made, by, change),
    search,
    select(frame) {
      if (frame === view.view().frame) return;
      if (view.view().mode === 'sandwich') void laid({ frame }, false);
      else pick(made, change, frame);
    },
    ...asking(made),
    compare: (compared) => compare(made, compared, { change, laid }),
  };
}

/** What is told of the profile as it is asked for now. */
function asking(made: Made): Pick<Study, 'tree' | 'lines' | 'save' | 'tiers'> {
  const { host, view, summary } = made;
  return {
    tree: () => host.boxes(requestOf(made, view.view().mode === 'inverted' ? 'inverted' : 'left-heavy')),
    lines: (frame) => host.lines(requestOf(made, 'left-heavy'), frame),
    save: (format) => host.save(format, requestOf(made, orders[view.view().mode])),
    tiers: (profile = summary.profile) => host.tiers(profile),
  };
}

type Shown = {
  change: Change;
  laid: (changes: Partial<StudyView>, keepsWindow: boolean) => Promise<unknown>;
};

/** Boxes of one function stand together, so that its colour is not lost among hairs. */
function compare(made: Made, compared: StudyView['compared'], { change, laid }: Shown) {
  change({ compared });
  void setInks(made, compared ? 'change' : firstInks(made.texts), change);
  if (compared) void laid({ mode: 'left-heavy' }, false);
}

const madeOf = (parts: StudyParts): Made => ({
  ...parts,
  view: createCell(firstView(parts)),
  main: createFlameState(),
  callers: createFlameState(),
  heights: createCell<Uint32Array>(new Uint32Array()),
});

/** A function chosen elsewhere is shown in the graph, too. */
function pick({ main }: Made, change: Change, frame: number | undefined) {
  change({ frame });
  if (frame !== undefined) goToFunction(main, frame);
}

/** In a sandwich to select a box does not put it in the middle: one would never get to see what is round it. */
function selectFunction({ main, view }: Made, change: Change) {
  const [boxes, box] = [main.boxes.view(), main.selected.view()];
  if (boxes && box !== undefined && view.view().mode !== 'sandwich') change({ frame: boxes.frame[box] });
}

function requestOf({ summary, view }: Made, order: ViewOrder): ViewRequest {
  const { steps, frame } = view.view();
  return {
    profile: summary.profile,
    order,
    ...filterOf(steps),
    ...(order.startsWith('sandwich') && frame !== undefined && { frame }),
  };
}

type Change = (changes: Partial<StudyView>) => void;

/** Has the worker lay out what is asked for now. What was there stays until the other is. */
function layer(made: Made, change: Change) {
  const latest = createLatest();
  const lay = async (keepsWindow: boolean) => {
    const { mode, frame } = made.view.view();
    const laid = mode === 'sandwich' && frame === undefined ? clear(made) : await put(made, keepsWindow);
    change({ busy: false, ...laid });
  };
  return (keepsWindow: boolean) => latest(() => lay(keepsWindow));
}

function clear({ main, callers }: Made): Partial<StudyView> {
  main.put(undefined);
  callers.put(undefined);
  return { trouble: undefined };
}

async function put(made: Made, keepsWindow: boolean): Promise<Partial<StudyView>> {
  const { host, view, main, callers } = made;
  const { mode } = view.view();
  const request = requestOf(made, orders[mode]);
  const rough = keepsWindow ? {} : roughly(made);
  const boxes = await host.boxes({ ...request, ...rough });
  if (!boxes.ok) return { trouble: boxes.failure };
  main.put(boxes.value, { order: orders[mode], keepsWindow });
  if ('least' in rough) void sharpen(made, boxes.value, request);
  const above = mode === 'sandwich' ? await host.boxes(requestOf(made, 'sandwich-callers')) : undefined;
  callers.put(above && valueOf(above), { order: 'sandwich-callers' });
  return { trouble: undefined };
}

/** So many samples in order of time are laid out as finely as any screen shows them, and exactly once they are seen. */
const many = 20_000;
const finestShown = 1 / 4_096;

function roughly({ view, summary }: Made): Pick<ViewRequest, 'least'> {
  const { mode, steps } = view.view();
  const isRough = mode === 'time' && steps.length === 0 && summary.samples > many;
  return isRough ? { least: finestShown * summary.total } : {};
}

async function sharpen({ host, main }: Made, rough: Boxes, request: ViewRequest) {
  await afterPaint();
  const exact = await host.boxes(request);
  if (exact.ok && main.boxes.view() === rough)
    main.put(exact.value, { order: request.order, keepsWindow: true });
}

/** Adds up the functions once the graph is there to be seen; the same whatever the order is. Before that, the outline of the first graph. */
function adder(made: Made, change: Change) {
  const latest = createLatest();
  let added: StudyView['steps'] | undefined;
  const add = async () => {
    const { steps, mode } = made.view.view();
    if (steps === added) return;
    if (!made.like) await afterPaint();
    const table = await made.host.table(requestOf(made, orders[mode]));
    outline(made);
    added = table.ok ? steps : undefined;
    change({ table: valueOf(table) });
  };
  return () => latest(add);
}

function outline({ heights, main }: Made) {
  const boxes = main.boxes.view();
  if (heights.view().length === 0 && boxes) heights.set(flameHeights(boxes, mapColumns));
}

const valueOf = <T>(result: Result<T>): T | undefined => (result.ok ? result.value : undefined);

/** Looks for functions by what is typed. */
function searcher(made: Made, change: Change): Study['search'] {
  const latest = createLatest();
  const isAsked = () => made.view.view().query.text.trim() !== '';
  const look = async () => {
    const { query, mode } = made.view.view();
    const found = await made.host.search(requestOf(made, orders[mode]), query);
    if (isAsked()) change({ found: valueOf(found) });
  };
  return (query) => {
    change(query.text.trim() === '' ? { query, found: undefined } : { query });
    if (isAsked()) void latest(look);
  };
}

/** The tiers take a look at every sample, so they are told, and what tells them loaded, only where somebody asks for them. */
async function setInks({ host, summary, texts, view }: Made, by: InkBy, change: Change) {
  const profile = by === 'tier' ? await host.copy(summary.profile) : undefined;
  if (profile && !profile.ok) return;
  const byTier = profile && (await import('./tier-inks.ts')).tierInks(profile.value);
  const byChange = by === 'change' ? view.view().compared?.inks : undefined;
  change({ inkBy: by, inks: byChange ?? frameInks(texts, by, byTier) });
}
