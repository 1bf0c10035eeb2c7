import { chromium, firefox, type BrowserContext, type Page } from 'playwright-core';
import type { Environment } from '../../lab/model/environment.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import type { HeadlessApi } from '../../lab/wire/headless-api.ts';
import { parseEnvironment } from '../../lab/wire/parse-environment.ts';
import { serveFolder } from '../serve/serve-folder.ts';
import type { Conductor } from './conductor.ts';
import { createGuardedProfile } from './guarded-profile.ts';
import { quietFlags } from './quiet-flags.ts';

// Of the page: the functions that name these run there.
declare const arsenalHeadless: HeadlessApi;
declare const arsenalTell: (events: string) => Promise<void>;

/** An isolated page has 5 µs in Chromium and 20 µs in Firefox; any other 100 µs or more. */
const COARSE_MS: Milliseconds = 0.05;
const CLOSE_MS: Milliseconds = 5_000;

/** Ctrl-C is ours: it ends a run, not the browser under it. */
const oursToHandle = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

const launchers = {
  chromium: (executablePath: string, profile: string) =>
    chromium.launchPersistentContext(profile, {
      ...oursToHandle,
      executablePath,
      args: [...quietFlags],
      // Chromium refuses to run with it as root.
      chromiumSandbox: process.getuid?.() !== 0,
    }),
  firefox: (executablePath: string, profile: string) =>
    firefox.launchPersistentContext(profile, { ...oursToHandle, executablePath, channel: 'moz-firefox' }),
};

export type BrowserOptions = {
  program: string;
  /** The built lab. */
  labFolder: string;
  /** The address of `guard`. */
  guard: string;
};

/**
 * Opens the built lab, without its screens, in a headless browser with a fresh profile.
 *
 * Errors: rejects where the browser or the lab does not start, or has no fine clock.
 */
export async function openBrowser(
  kind: keyof typeof launchers,
  { program, labFolder, guard }: BrowserOptions,
): Promise<Conductor> {
  const undoing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const undo of undoing.splice(0).reverse()) await undo();
  };
  try {
    const served = await serveFolder(labFolder);
    undoing.push(served.stop);
    const profile = createGuardedProfile(guard);
    undoing.push(profile.release);
    const context = await profile.launch(() => launchers[kind](program, profile.folder));
    undoing.push(() => closed(context));
    return await labIn(context, served.url, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Not waited for long: who guards the profile ends a browser that does not end. */
function closed(context: BrowserContext): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MS).unref());
  return Promise.race([context.close(), late]);
}

async function labIn(context: BrowserContext, url: string, close: () => Promise<void>): Promise<Conductor> {
  const [page = await context.newPage()] = context.pages();
  let tellOn: (events: string) => void = () => undefined;
  await page.exposeFunction('arsenalTell', (events: string) => tellOn(events));
  await page.goto(`${url}#/headless`);
  await page.waitForFunction(() => 'arsenalHeadless' in globalThis);
  const environment = await isolatedEnvironment(page);
  const version = context.browser()?.version();
  return {
    environment,
    version:
      version === undefined ? environment.browser : environment.browser.replace(/ .*|$/, ` ${version}`),
    run(request, tell) {
      tellOn = tell;
      return page.evaluate((asked) => arsenalHeadless.run(asked, arsenalTell), request);
    },
    // A page that is gone has nothing left to stop.
    stop: () => void page.evaluate(() => arsenalHeadless.stop()).catch(() => undefined),
    close,
  };
}

async function isolatedEnvironment(page: Page): Promise<Environment> {
  const environment = parseEnvironment(await page.evaluate(() => arsenalHeadless.environment()));
  if (!environment) throw new Error('the page does not say where it runs');
  const { isolated, clockStepMs = Infinity } = environment;
  if (isolated && clockStepMs < COARSE_MS) return environment;
  throw new Error('the page is not isolated, so its clock is coarse; building the lab again may help');
}
