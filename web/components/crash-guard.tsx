// Keeps a fault in one view from taking the whole page down: says what did not happen and what to do.
import { Component, type ReactNode } from 'react';
import { CrashState } from './states';

/** A page is loaded when it is first opened; browsers say each in their own way that it did not come. */
const notLoaded = /dynamically imported module|Importing a module script failed|error loading|Unable to preload/i;

export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(reason: unknown) {
    return { fault: reason instanceof Error ? reason : new Error(String(reason)) };
  }

  override render() {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return <CrashState isNotLoaded={notLoaded.test(fault.message)} />;
  }
}
