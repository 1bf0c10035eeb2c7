import './nav.css';

type Item = { href: string; label: string; current: boolean };

/** The tabs of the app. They are links, because each screen has an address. */
export function Nav({ label, items }: { label: string; items: readonly Item[] }) {
  return (
    <nav className="nav" aria-label={label}>
      {items.map((item) => (
        <a
          className="nav__link"
          key={item.href}
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
        >
          {item.label}
        </a>
      ))}
    </nav>
  );
}
