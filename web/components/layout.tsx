// The frame of every page: skip link, app bar, sample banner, content, snapshot footer.
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useSnapshot } from '../api/snapshot';
import { AppBar, type NavigationEntry } from './app-bar';
import { SampleBanner } from './sample-banner';
import { SnapshotFooter } from './snapshot-footer';
import { ErrorNote } from './states';
import './layout.css';

/** On a new page the reading position and the focus start at its top. */
function useFreshStart() {
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);
  return main;
}

/** The server is gone: said once, above whatever was there; what was shown stays. */
function Unreachable() {
  const { error, refetch } = useSnapshot();
  if (!error) return null;
  return (
    <div className="page-section">
      <ErrorNote error={error} onRetry={() => refetch()} />
    </div>
  );
}

export function Layout({ entries, children }: { readonly entries: readonly NavigationEntry[]; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const main = useFreshStart();
  return (
    <>
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <AppBar entries={entries} />
      <SampleBanner />
      <main id="content" className="content" tabIndex={-1} ref={main}>
        <Unreachable />
        {children}
      </main>
      <SnapshotFooter />
    </>
  );
}
