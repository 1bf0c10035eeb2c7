import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from './primitives/button.tsx';
import { EmptyState } from './primitives/empty-state.tsx';

type Props = { children: ReactNode };
type State = { error?: unknown };

/** A screen with a bug does not take the others with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const again = () => this.setState({ error: undefined });
    return (
      <EmptyState
        title="This screen has a bug and stopped"
        action={<Button onClick={again}>Show it again</Button>}
      >
        Your text and your runs are kept. The error was: <code>{messageOf(error)}</code>
      </EmptyState>
    );
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : JSON.stringify(error));
