import { beforeEach, describe, expect, it } from 'vitest';
import { flameKey } from '../../../../src/web/ui/profile/flame-keys.ts';
import { createFlameState, type FlameState } from '../../../../src/web/ui/profile/flame-state.ts';
import { goToFunction, goToMatch } from '../../../../src/web/ui/profile/move-selection.ts';
import { laidBoxes, smallFlame } from '../../../support/laid-boxes.ts';

let state: FlameState = createFlameState();

const press = (...keys: string[]) => {
  for (const key of keys) {
    const [last, ...before] = key.split('+').reverse();
    flameKey({ key: last || '+', shiftKey: before.includes('Shift') })?.(state);
  }
};

beforeEach(() => {
  state = createFlameState();
  state.put(smallFlame);
});

describe('the keyboard in a flame graph', () => {
  it('goes from the root to the heaviest call, to its neighbours, and back up', () => {
    const visited = ['ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight'].map(
      (key) => {
        press(key);
        return state.selected.view();
      },
    );
    expect(visited).toEqual([0, 1, 4, 3, 1, 2]);
  });

  it('stays where there is nothing further', () => {
    press('Home', 'ArrowUp', 'ArrowLeft');
    expect(state.selected.view()).toBe(0);
  });

  it('zooms to a box and back, then lets go of it', () => {
    press('ArrowDown', 'ArrowDown', 'Enter');
    expect(state.window.view()).toEqual({ from: 0, to: 60 });
    press('Escape');
    expect([state.window.view(), state.selected.view()]).toEqual([{ from: 0, to: 100 }, 1]);
    press('Escape');
    expect(state.selected.view()).toBeUndefined();
  });

  it('zooms about the selected box, pans, and shows everything', () => {
    state.selected.set(2);
    press('+');
    const { from, to } = state.window.view();
    expect((85 - from) / (to - from)).toBeCloseTo(0.85, 9);
    expect(to - from).toBeCloseTo(100 / 1.5, 9);
    press('Shift+ArrowLeft');
    expect(state.window.view().from).toBeCloseTo(from - (to - from) / 4, 9);
    press('0');
    expect(state.window.view()).toEqual({ from: 0, to: 100 });
  });

  it('brings the box it goes to into sight', () => {
    state.selected.set(1);
    state.window.set({ from: 0, to: 20 });
    press('ArrowRight');
    expect(state.window.view()).toEqual({ from: 70, to: 90 });
  });

  it('leaves other keys alone', () => {
    expect(flameKey({ key: 'f', shiftKey: false })).toBeUndefined();
  });
});

describe('going to a box', () => {
  it('takes one match after the other, and the first again after the last', () => {
    const matches = Uint8Array.of(0, 0, 1, 0, 1);
    const visited = [1, 2, 3].map(() => {
      goToMatch(state, matches);
      return state.selected.view();
    });
    expect(visited).toEqual([2, 3, 2]);
    goToMatch(state, new Uint8Array(5));
    expect(state.selected.view()).toBe(2);
  });

  it('takes the widest box of a function, and brings it into sight', () => {
    state.put(
      laidBoxes(
        [[0, 100, 0]],
        [
          [0, 20, 1],
          [30, 90, 1],
        ],
      ),
    );
    state.window.set({ from: 0, to: 10 });
    goToFunction(state, 1);
    expect([state.selected.view(), state.window.view()]).toEqual([2, { from: 30, to: 40 }]);
  });
});

describe('other boxes in a flame graph', () => {
  it('keep the selected box where it is the same, and the window only where that is asked for', () => {
    state.selected.set(1);
    state.window.set({ from: 10, to: 30 });
    state.put(smallFlame, { keepsWindow: true });
    expect([state.selected.view(), state.window.view()]).toEqual([1, { from: 10, to: 30 }]);
    state.top.set(36);
    state.put(laidBoxes([[0, 50, 0]], [[0, 50, 9]]), { keepsWindow: true });
    expect([state.selected.view(), state.window.view()]).toEqual([undefined, { from: 0, to: 50 }]);
    expect(state.top.view()).toBe(36);
    state.put(smallFlame);
    expect(state.top.view()).toBe(0);
  });
});
