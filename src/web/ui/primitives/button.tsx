import type { ComponentProps } from 'react';
import './button.css';

type Look = 'plain' | 'primary' | 'quiet' | 'danger';
type Props = ComponentProps<'button'> & { look?: Look };

/** A button with a word on it. `type` is `button` unless said otherwise. */
export function Button({ look = 'plain', type = 'button', className = '', ...rest }: Props) {
  return <button type={type} className={`button button--${look} ${className}`} {...rest} />;
}
