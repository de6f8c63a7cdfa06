// Keeps a fault in one view from taking the whole page down: says what did not happen and what to do.
import { Component, type ReactNode } from 'react';
import { CrashState } from './states';

export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    return this.state.hasCrashed ? <CrashState /> : this.props.children;
  }
}
