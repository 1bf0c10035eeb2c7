/** Ends a transaction with nothing stored. One that is over already stays as it is. */
export function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
