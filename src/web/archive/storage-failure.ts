import type { Failure } from '../../lab/model/failure.ts';

/** What the database's refusal means to a person. Anything that is no refusal is a bug, and thrown on. */
export function storageFailure(error: unknown): Failure {
  if (!(error instanceof DOMException)) throw error;
  switch (error.name) {
    case 'QuotaExceededError':
      return { code: 'storage-full', ...neededOf(error) };
    case 'VersionError':
      return { code: 'storage-newer' };
    default:
      return { code: 'storage-failed', message: `${error.name}: ${error.message}` };
  }
}

/** Newer browsers say how much was asked for. */
function neededOf(error: DOMException): { needed?: number } {
  const requested = 'requested' in error ? error.requested : undefined;
  return typeof requested === 'number' ? { needed: requested } : {};
}
