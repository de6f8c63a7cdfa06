// Shows the states of a page without an answer: empty, loading, nothing found, refused, crashed. Each says what to do now.
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { ApiProblem } from '../api/client';
import { useWaitingPosition } from '../api/follow';
import { useFormat } from '../i18n/format';
import { useCopy } from './copy';
import { ActionIcon, StatusIcon } from './icon';
import './states.css';
import { pages } from './addresses';

export type NoteLook = 'error' | 'warning' | 'unknown' | 'risk';
const noteIcons = { error: 'failed', warning: 'atRisk', unknown: 'unknown', risk: 'atRisk' } as const;

/** A note with a coloured rule: one sentence, and when needed a row of buttons. */
export function Note({ look, children, actions }: { readonly look: NoteLook; readonly children: ReactNode; readonly actions?: ReactNode }) {
  return (
    <div className={`note ${look}`} role={look === 'error' ? 'alert' : undefined}>
      <StatusIcon status={noteIcons[look]} />
      <div>
        {children}
        {actions && <div className="button-row">{actions}</div>}
      </div>
    </div>
  );
}

/** Puts a text on the clipboard, and says so. `title`: what the button is called; default: copy the details. */
export function CopyButton({ text, title }: { readonly text: string; readonly title?: string }) {
  const { t } = useTranslation();
  const { outcome, copy } = useCopy();
  return (
    <button type="button" className="button small plain" onClick={() => copy(text)}>
      <span aria-live="polite">{outcome === null && title !== undefined ? title : t(`state.${outcome ?? 'copy'}`)}</span>
    </button>
  );
}

export interface ErrorNoteProps {
  readonly error: Error;
  /** Asks again. */
  readonly onRetry?: () => unknown;
  /** Only what and what now, for a small place. */
  readonly isBrief?: boolean;
}

/** A refusal in words: what, what now, its code and time, to hand on. */
export function ErrorNote({ error, onRetry, isBrief = false }: ErrorNoteProps) {
  const { t } = useTranslation();
  const problem = error instanceof ApiProblem ? error : null;
  const format = useFormat();
  const [at] = useState(() => new Date().toISOString());
  const what = problem ? [problem.message, problem.remedy].filter((text) => text !== '') : [t('state.errorTitle')];
  const code = problem ? `${t('state.code', { code: problem.code })} · ${format.dateTime(at)}` : format.dateTime(at);
  const actions = (
    <>
      {onRetry && (
        <button type="button" className="button small" onClick={() => onRetry()}>
          {t('state.retry')}
        </button>
      )}
      {!isBrief && <CopyButton text={[...what, code].join('\n')} />}
    </>
  );
  return (
    <Note look="error" actions={actions}>
      <p>
        <b>{problem ? problem.message : t('state.errorTitle')}</b>
      </p>
      {problem?.remedy && <p>{problem.remedy}</p>}
      {!isBrief && <p className="caption">{code}</p>}
    </Note>
  );
}

/** True once `ms` have passed since it was first drawn. */
function useHasPassed(ms: number): boolean {
  const [hasPassed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return hasPassed;
}

/** Seconds since it was first drawn, in steps of one. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}

/** From 5 s on: how long it takes, and the way out. Leaving the page stops the computation. */
function Patience() {
  const { t } = useTranslation();
  const seconds = useSeconds();
  const [here] = useLocation();
  if (seconds < 5) return null;
  return (
    <p className="patience secondary">
      {t('state.seconds', { count: seconds })}
      {here !== pages.start && (
        <Link href={pages.start} className="button small">
          {t('state.cancel')}
        </Link>
      )}
    </p>
  );
}

/** Nothing for the first 0.3 s, so that quick answers do not flicker; then lines where the answer will be, at 1 s a word, at 5 s the way out. */
export function Loading({ text }: { readonly text?: string }) {
  const { t } = useTranslation();
  const isSlow = useHasPassed(300);
  const isVerySlow = useHasPassed(1000);
  if (!isSlow) return <div className="loading" />;
  return (
    <div className="loading" role="status">
      {isVerySlow ? <p className="secondary">{text ?? t('state.loading')}…</p> : <p className="visually-hidden">{text ?? t('state.loading')}</p>}
      <div className="skeleton" />
      <div className="skeleton" />
      <div className="skeleton" />
      <Patience />
    </div>
  );
}

/** While an answer is computed; that it waits for its turn is said, with its position. */
export function Computing() {
  const { t } = useTranslation();
  const waiting = useWaitingWords();
  return <Loading text={waiting ?? t('state.computing')} />;
}

/** Says that something waits for its turn, with its position in the queue: 1 is next. */
export function usePositionWords(): (position: number) => string {
  const { t } = useTranslation();
  return (position) => (position === 1 ? t('state.waitsNext') : t('state.waits', { place: position }));
}

/** What to say when a question of this page waits for its turn; undefined when none does. */
export function useWaitingWords(): string | undefined {
  const position = useWaitingPosition();
  const wordsOf = usePositionWords();
  return position === null ? undefined : wordsOf(position);
}

interface MessageProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Whether it is all that there is on the page, and its title the page's. */
  readonly isPage?: boolean;
}

/** A page-filling message with its remedy. */
export function MessageState({ title, children, actions, isPage = false }: MessageProps) {
  return (
    <div className="message-state panel">
      {isPage ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children}
      {actions && <div className="button-row">{actions}</div>}
    </div>
  );
}

/** Nothing was found for a text. */
export function NoMatch({ query, children }: { readonly query: string; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="no-match">
      <h2>{t('state.noMatch', { query })}</h2>
      {children}
    </div>
  );
}

export function NotFoundState() {
  const { t } = useTranslation();
  return (
    <MessageState
      isPage
      title={t('state.notFoundTitle')}
      actions={
        <Link href={pages.start} className="button">
          <ActionIcon name="back" />
          {t('state.toStart')}
        </Link>
      }
    >
      <p>{t('state.notFoundText')}</p>
    </MessageState>
  );
}

/** The page has a fault, or it never came because the server is gone. */
export function CrashState({ isNotLoaded }: { readonly isNotLoaded: boolean }) {
  const { t } = useTranslation();
  return (
    <MessageState
      isPage
      title={t(isNotLoaded ? 'state.unreachable' : 'state.crashTitle')}
      actions={
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          {t(isNotLoaded ? 'state.retry' : 'state.reload')}
        </button>
      }
    >
      <p>{t(isNotLoaded ? 'state.unreachableRemedy' : 'state.crashText')}</p>
    </MessageState>
  );
}
