import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Place } from './connect-flame.ts';
import './menu.css';

export type MenuItem = { label: string; hint?: string; run: () => void };
type Props = { label: string; items: readonly MenuItem[]; at?: Place | undefined; onClose: () => void };

/** A list of things to do, over the page; with the focus in it as long as it is there. Below what holds it, or at a place. */
export function Menu({ label, items, at, onClose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => holdFocus(list.current), []);
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const act = keys.get(event.key);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'close') onClose();
    else moveFocus(event.currentTarget, act);
  };
  return (
    <>
      <div className="menu__ground" onPointerDown={onClose} />
      <div
        className={`menu ${at ? 'menu--placed' : ''}`}
        style={at && placeOf(at, items.length)}
        ref={list}
        role="menu"
        aria-label={label}
        onKeyDown={pressed}
      >
        {items.map((item) => (
          <Item key={item.label} item={item} onClose={onClose} />
        ))}
      </div>
    </>
  );
}

function Item({ item: { label, hint, run }, onClose }: { item: MenuItem; onClose: () => void }) {
  const chosen = () => {
    onClose();
    run();
  };
  return (
    <button type="button" className="menu__item" role="menuitem" tabIndex={-1} onClick={chosen}>
      <span>{label}</span>
      {hint !== undefined && <span className="menu__hint">{hint}</span>}
    </button>
  );
}

/** Within the window, whatever the pointer was near. */
const placeOf = ({ left, top }: Place, items: number) => ({
  left: `min(${left}px, calc(100vw - 17rem))`,
  top: `max(0px, min(${top}px, calc(100dvh - ${items * 2.75 + 1}rem)))`,
});

/** Takes the focus, and gives it back. */
function holdFocus(menu: HTMLElement | null) {
  const before = document.activeElement;
  menu?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
  return () => {
    if (before instanceof HTMLElement) before.focus();
  };
}

type Move = 'next' | 'previous' | 'first' | 'last';
const keys = new Map<string, Move | 'close'>([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Escape', 'close'],
  ['Tab', 'close'],
]);

function moveFocus(menu: HTMLElement, move: Move) {
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.findIndex((item) => item === document.activeElement);
  const to = { next: at + 1, previous: at - 1, first: 0, last: -1 }[move];
  items.at(to % items.length)?.focus();
}
