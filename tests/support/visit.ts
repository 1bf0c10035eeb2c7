import type { BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { freshProfile, openChromium, type Browser } from './chromium.ts';
import { labPerson } from './lab-person.ts';
import type { LabPerson } from './lab-person.ts';

export type Visit = { context: BrowserContext; page: Page; person: LabPerson; close(): Promise<void> };

/** A profile that is gone when the test is over. */
export function testProfile(): string {
  const { folder, remove } = freshProfile();
  onTestFinished(remove);
  return folder;
}

/** A browser with the lab open, until the test is over. An error nobody caught in it fails the test. */
export async function visit(
  url: string,
  {
    profile = testProfile(),
    offline = false,
    prepare = async (_: BrowserContext): Promise<unknown> => undefined,
    open = (folder: string): Promise<Browser> => openChromium(folder),
  } = {},
): Promise<Visit> {
  const { context, page, close } = await open(profile);
  await prepare(context);
  const errors: string[] = [];
  onTestFinished(async () => {
    await close();
    expect(errors).toEqual([]);
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) errors.push(message.text());
  });
  await context.setOffline(offline);
  await page.goto(url);
  return { context, page, person: labPerson(page), close };
}
