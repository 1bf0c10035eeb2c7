import type { CollectionsTold } from '../../../lab/model/collection.ts';
import type { ProfileDifference } from '../../../lab/model/profile-difference.ts';

/** What a file of the lab tells besides a profile: what changed between two, or when garbage was collected. */
export type Told =
  { name: string; difference: ProfileDifference } | { name: string; collected: CollectionsTold };
