/** The part of a document that tells whether it is seen; the test shows and hides it. */
export function fakeDocument(first: DocumentVisibilityState = 'visible') {
  const target = new EventTarget();
  let state = first;
  return {
    get visibilityState() {
      return state;
    },
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    show(next: DocumentVisibilityState) {
      state = next;
      target.dispatchEvent(new Event('visibilitychange'));
    },
  };
}
