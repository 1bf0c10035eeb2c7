import { expect, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Failure } from '../../src/lab/model/failure.ts';
import { failureText } from '../../src/lab/words/failure-text.ts';
import { openChromium } from '../support/chromium.ts';
import { countingServer } from '../support/counting-server.ts';
import {
  endlessCases,
  expectedWords,
  greedyCases,
  harmless,
  hostileText,
  replacingText,
  ruiningCases,
  stallMs,
  throwingCases,
  type HostileCase,
} from '../support/hostile-cases.ts';
import { labPerson, type LabPerson } from '../support/lab-person.ts';
import { machineLateness } from '../support/machine-lateness.ts';
import { longestGap, watchMainThread } from '../support/main-thread-gaps.ts';
import { mainThreadWork } from '../support/main-thread-work.ts';
import { resultsOnScreen } from '../support/results-on-screen.ts';
import { servedLab } from '../support/served-lab.ts';
import { testProfile } from '../support/visit.ts';
import { tryEveryWay, waysOut } from '../support/ways-out.ts';

const graceMs = 5_000;
/** A case that fails beside others is tried once more, alone in a worker of its own, which a busy machine starts in half a second. */
const againMs = 1_000;
/** As short as Settings allow: what is measured here is not the point. */
const least = { samples: 50, budgetS: 0.1, warmUpMs: 10, workers: 2, stallS: stallMs / 1_000 };

// Its limits are in seconds of a machine that others use too: one run in three has to keep all of them.
const inTime = { timeout: 300_000, retry: 2 };

test(
  'hostile code reaches nothing, is ended in time and leaves the page and the other cases alone',
  inTime,
  async () => {
    const lab = await servedLab();
    onTestFinished(lab.stop);
    const elsewhere = await countingServer();
    onTestFinished(elsewhere.stop);
    const { context, page, close } = await openChromium(testProfile());
    onTestFinished(close);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await watchMainThread(page);
    await page.goto(lab.url);
    const person = labPerson(page);
    await person.onDevice();
    await person.measureWith(least);

    await reachesNoServer(page, person, [elsewhere.origin, lab.url.replace(/\/$/, '')]);
    expect(elsewhere.hits()).toEqual([]);
    expect(lab.requests().filter((path) => path.includes('leak'))).toEqual([]);

    await lab.stop();
    await reachesNothingOfTheApp(page, person);
    for (const text of wholeTexts) await endsAsSaid(page, person, text);
    await failsAsSaid(page, person, 'throwing', throwingCases);
    await failsAsSaid(page, person, 'endless', endlessCases);
    await failsAsSaid(page, person, 'greedy', greedyCases);
    await failsAsSaid(page, person, 'ruining', ruiningCases);
    await replacesInVain(page, person);
  },
);

/** The same attempts, in an ordinary worker of an ordinary page, are all seen: the counting server counts. */
test('every way out is one that a server would see', async () => {
  const open = await countingServer();
  onTestFinished(open.stop);
  const { page, close } = await openChromium(testProfile());
  onTestFinished(close);
  await page.goto(`${open.origin}/`);
  await page.evaluate(
    (text) => {
      new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
    },
    tryEveryWay([open.origin]),
  );
  await expect
    .poll(() => waysOut.filter((name) => !open.hits().includes(`/leak/${name}`)), { timeout: 10_000 })
    .toEqual([]);
});

test('a task that keeps the main thread busy is seen', async () => {
  const lab = await servedLab();
  onTestFinished(lab.stop);
  const { page, close } = await openChromium(testProfile());
  onTestFinished(close);
  await page.goto(lab.url);
  const longestTask = await mainThreadWork(page);
  await page.evaluate(() => {
    const start = performance.now();
    while (performance.now() - start < 500);
  });
  expect(await longestTask()).toBeGreaterThan(longestAllowedMs);
});

/** Tries every way in one worker, leaves it time, and sees that the text was run at all. */
async function reachesNoServer(page: Page, person: LabPerson, origins: string[]) {
  await person.paste(`bench('reaches out', () => 1, {
  async setup() {
    ${tryEveryWay(origins)}
    await new Promise((done) => setTimeout(done, 1_000));
    console.log('tried');
  },
});`);
  await person.run();
  await person.complete();
  const shown = (await resultsOnScreen(page)).get('reaches out');
  expect(shown).toMatchObject({ failure: undefined });
  // Once in each worker; a worker on a machine that slowed down meanwhile is followed by another.
  expect(shown?.output).toMatch(new RegExp(`^(tried\\n){${least.workers},}$`));
}

const channelName = 'arsenal-lab';

/** Everything of the app's origin, asked for by its name; and a channel of that name, listened to and spoken on. */
async function reachesNothingOfTheApp(page: Page, person: LabPerson) {
  await person.paste(reaching);
  const heardByPage = await page.evaluateHandle((name) => {
    const heard: unknown[] = [];
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => heard.push(data);
    const speaking = setInterval(() => channel.postMessage('runs'), 20);
    return { heard, stop: () => clearInterval(speaking) };
  }, channelName);
  await person.run();
  await person.complete();
  await heardByPage.evaluate(({ stop }) => stop());
  const { output = '' } = (await resultsOnScreen(page)).get('reaches in') ?? {};
  expect(output.trim().split('\n').slice(-1)).toEqual(['reached: nothing; heard: nothing']);
  expect(await heardByPage.evaluate(({ heard }) => heard)).not.toContain('from the sandbox');
}

const reaching = `const things = {
  'indexedDB': () => new Promise((done, fail) => {
    const opening = indexedDB.open('${channelName}');
    opening.onsuccess = done;
    opening.onerror = fail;
  }),
  'list of databases': () => indexedDB.databases(),
  'caches': () => caches.keys(),
  'private files': () => navigator.storage.getDirectory(),
  'locks': () => navigator.locks.query(),
  'localStorage': () => localStorage,
  'sessionStorage': () => sessionStorage,
  'cookies': () => document.cookie,
  'cookie store': () => cookieStore.getAll(),
  'window': () => window,
  'parent': () => parent,
  'opener': () => opener,
  'service worker': () => navigator.serviceWorker.getRegistrations(),
  'clipboard': () => navigator.clipboard.readText(),
};
bench('reaches in', () => 1, {
  async setup() {
    const reached = [];
    for (const [name, reach] of Object.entries(things)) {
      try {
        if ((await reach()) !== undefined) reached.push(name);
      } catch {}
    }
    const heard = [];
    try {
      const channel = new BroadcastChannel('${channelName}');
      channel.onmessage = ({ data }) => heard.push(data);
      channel.postMessage('from the sandbox');
    } catch {}
    await new Promise((done) => setTimeout(done, 300));
    console.log('reached: ' + (reached.join() || 'nothing') + '; heard: ' + (heard.join() || 'nothing'));
  },
});`;

/** Runs these cases beside a harmless one: each ends as it should and in time, and the page answers all the while. */
async function failsAsSaid(page: Page, person: LabPerson, name: string, cases: readonly HostileCase[]) {
  const limitMs = cases.filter(({ failure }) => failure.code === 'timed-out').length * stallMs;
  const mostMs = limitMs + graceMs + cases.length * againMs;
  await person.paste(hostileText(cases));
  await staysResponsive(page, name, async () => {
    const started = performance.now();
    await person.run();
    await person.complete();
    expect(performance.now() - started).toBeLessThan(mostMs);
  });
  await isMeasured(page, harmless);
  const shown = await resultsOnScreen(page);
  const failures = cases.map(({ name }) => [name, shown.get(name)?.failure] as const);
  expect(new Map(failures)).toEqual(expectedWords(cases));
}

/** Has a time, at the latest a moment after the run is complete, and no failure. */
async function isMeasured(page: Page, name: string) {
  const shown = async () => (await resultsOnScreen(page)).get(name);
  await expect.poll(async () => (await shown())?.time, { message: `${name} is measured` }).toBeDefined();
  expect((await shown())?.failure).toBeUndefined();
}

async function replacesInVain(page: Page, person: LabPerson) {
  await person.paste(replacingText);
  await staysResponsive(page, 'replacing', async () => {
    await person.run();
    await person.complete();
  });
  for (const name of ['replaces', harmless]) await isMeasured(page, name);
}

type WholeText = { name: string; text: string; failure: Failure; limitMs?: number };

/** Texts that come to no case at all: the run itself fails. */
const wholeTexts: readonly WholeText[] = [
  {
    name: 'endless text',
    text: 'for (;;);',
    failure: { code: 'timed-out', stage: 'load', limitMs: stallMs },
    limitMs: stallMs,
  },
  {
    name: 'throwing text',
    text: `bench('never reached', () => 1);\n\nthrow new RangeError('no text');`,
    failure: { code: 'threw', stage: 'load', message: 'RangeError: no text', line: 3 },
  },
  {
    name: '10,000 cases',
    text: `for (let i = 0; i < 10_000; i++) bench('case ' + i, () => i);`,
    failure: { code: 'too-many-cases', limit: 500 },
  },
  {
    name: 'a billion combinations',
    text: `const list = Array.from({ length: 1_000 }, (_, i) => i);
bench('combined', () => 1, { params: { a: list, b: list, c: list } });`,
    failure: { code: 'too-many-cases', limit: 500 },
  },
  {
    name: 'a name of 100 MB',
    text: `group('x'.repeat(1e8), () => bench('deep inside', () => 1));`,
    failure: {
      code: 'bad-definition',
      message: 'a group needs a name of 1 to 200 characters',
      line: 1,
    },
  },
];

async function endsAsSaid(page: Page, person: LabPerson, { name, text, failure, limitMs = 0 }: WholeText) {
  await person.paste(text);
  const { what, line } = failureText(failure);
  await staysResponsive(page, name, async () => {
    const started = performance.now();
    await page.keyboard.press('Control+Enter');
    const told = page
      .getByRole('alert')
      .getByText(line === undefined ? what : `Line ${line}: ${what}`, { exact: true });
    await told.waitFor();
    await person.button('Run').waitFor();
    expect(performance.now() - started, name).toBeLessThan(limitMs + graceMs);
  });
}

const longestAllowedMs = 50;
const tries = 3;

/**
 * No task keeps the main thread for 50 ms of work meanwhile. Whoever shares the core slows that work down too, so one
 * try in three has to show it. The gaps a person would have seen are told beside it: they grow with whatever else wants
 * the cores, hostile code first, which this idle process feels too.
 */
async function staysResponsive(page: Page, name: string, work: () => Promise<void>) {
  const tasks: number[] = [];
  do {
    await longestGap(page);
    const lateness = machineLateness();
    const longestTask = await mainThreadWork(page);
    await work();
    const [taskMs, gapMs, lateMs] = [await longestTask(), await longestGap(page), lateness()];
    tasks.push(taskMs);
    console.log(
      `main thread, ${name}: longest task ${taskMs} ms of work, longest gap ${gapMs} ms; this idle process: ${lateMs} ms`,
    );
  } while (Math.min(...tasks) >= longestAllowedMs && tasks.length < tries);
  expect.soft(Math.min(...tasks), name).toBeLessThan(longestAllowedMs);
}
