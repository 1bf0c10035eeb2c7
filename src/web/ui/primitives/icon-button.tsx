import type { ComponentProps } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import './button.css';

type Props = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & { icon: IconName; label: string };

/** A button that is only a drawing. Its label is its name for a screen reader and its tooltip. */
export function IconButton({ icon, label, className = '', type = 'button', ...rest }: Props) {
  const classes = `button button--quiet button--icon ${className}`;
  return (
    <button type={type} className={classes} aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  );
}
