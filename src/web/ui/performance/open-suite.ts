import type { Result } from '../../../lab/model/result.ts';
import type { Draft } from '../../archive/archive.ts';
import type { TrustedSuite } from './desk.ts';

/** A suite as it goes on the desk. */
export type Opened = Draft | TrustedSuite;

/** One of our own suites, as the list shows it. `trusted` ones run on the app's origin and cannot be changed. */
export type SuiteCard = { id: string; title: string; about: string; trusted: boolean; needs?: string };

export type Suites = {
  list: readonly SuiteCard[];
  open(id: string): Promise<Result<Opened>>;
};
