import { expect, it } from 'vitest';
import { isolationStep } from '../../../src/web/offline/isolation-step.ts';

const fresh = { isolated: false, controlled: false, active: false, reloaded: false, busy: false };

it('does nothing to an isolated page, served or not', () => {
  expect(isolationStep({ ...fresh, isolated: true })).toBe('none');
  expect(isolationStep({ ...fresh, isolated: true, controlled: true, active: true })).toBe('none');
});

it('waits for the first service worker', () => {
  expect(isolationStep(fresh)).toBe('wait');
});

it('reloads once when a service worker takes over', () => {
  expect(isolationStep({ ...fresh, controlled: true, active: true })).toBe('reload');
  expect(isolationStep({ ...fresh, controlled: true, active: true, reloaded: true })).toBe('give-up');
});

it('leaves the reload to the person while busy', () => {
  expect(isolationStep({ ...fresh, controlled: true, active: true, busy: true })).toBe('ask');
});

it('leaves the reload to the person who went past the service worker', () => {
  expect(isolationStep({ ...fresh, active: true })).toBe('ask');
  expect(isolationStep({ ...fresh, active: true, reloaded: true })).toBe('ask');
});
