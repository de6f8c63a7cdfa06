// Lists the sources with their history: what each said last, how old that is, and undo.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SnapshotBody, SourcesAnswer } from '../../../server/api/contract';
import { useSnapshot } from '../../api/snapshot';
import { useSources } from '../../api/sources';
import { ActionIcon } from '../../components/icon';
import { ErrorNote, Loading } from '../../components/states';
import { Tag } from '../../components/tag';
import { useFormat } from '../../i18n/format';
import { type HistoryLine, historyOf } from './history';
import { daysOld, sizeOf } from './trial';
import { UndoQuestion } from './undo-question';

type SourceEntry = SourcesAnswer['sources'][number];
type Summary = SnapshotBody['sources'][number];
/** Older than this, a source is marked; the default limit of the design. */
const staleDays = 90;

function Line({ name, line }: { readonly name: string; readonly line: HistoryLine }) {
  const { t } = useTranslation('import');
  const { dateTime, number } = useFormat();
  const [isAsking, setAsking] = useState(false);
  return (
    <li className="history-line">
      <span className="history-at">{dateTime(line.at)}</span>
      <span className="history-what">
        {line.isUndo ? t('sources.wasUndo') : line.files.join(', ')}
        {!line.isUndo && <span className="caption"> {t('sources.readCount', { read: number(line.rows.read), rejected: number(line.rows.rejected) })}</span>}
        {line.bytes !== null && <span className="caption"> {t('sources.size', { size: sizeOf(line.bytes, number) })}</span>}
        {line.fingerprints.length > 0 && (
          <span className="caption mono" title={t('sources.sha')}>
            {' '}
            {line.fingerprints.join(' ')}
          </span>
        )}
      </span>
      {line.isNewest && !isAsking && (
        <button type="button" className="button small" onClick={() => setAsking(true)}>
          <ActionIcon name="undo" />
          {line.isUndo ? t('sources.redo') : t('sources.undo')}
        </button>
      )}
      {!line.isNewest && <span className="caption">{t('sources.older')}</span>}
      {isAsking && (
        <UndoQuestion
          id={line.id}
          title={t('sources.undoTitle', { name, at: dateTime(line.at) })}
          onDone={() => setAsking(false)}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}

function Age({ at }: { readonly at: string }) {
  const { t } = useTranslation('import');
  const count = daysOld(at, Date.now());
  return count >= staleDays ? <Tag look="stale">{t('sources.age', { count })}</Tag> : null;
}

function Facts({ source, summary }: { readonly source: SourceEntry; readonly summary: Summary | undefined }) {
  const { t } = useTranslation('import');
  const { dateTime, number } = useFormat();
  const at = summary?.lastImport ?? null;
  return (
    <dl className="source-facts">
      <div>
        <dt>{t('sources.at')}</dt>
        <dd>
          {at === null ? <Tag look="unknown">{t('sources.saysNothing')}</Tag> : dateTime(at)} {at !== null && <Age at={at} />}
        </dd>
      </div>
      <div>
        <dt>{t('sources.rows')}</dt>
        <dd>{summary?.rows ? number(summary.rows.accepted) : '–'}</dd>
      </div>
      <div>
        <dt>{t('sources.rejected')}</dt>
        <dd className={summary?.rows && summary.rows.rejected > 0 ? 'has-rejected' : ''}>{summary?.rows ? number(summary.rows.rejected) : '–'}</dd>
      </div>
      <div>
        <dt>{t('sources.mode')}</dt>
        <dd>{t(`trial.modes.${source.mode}`)}</dd>
      </div>
      <div>
        <dt>{t('sources.priority')}</dt>
        <dd>{number(source.priority)}</dd>
      </div>
      <div>
        <dt>{t('sources.kept')}</dt>
        <dd>{sizeOf(source.bytes, number)}</dd>
      </div>
    </dl>
  );
}

function Source({ source, summary }: { readonly source: SourceEntry; readonly summary: Summary | undefined }) {
  const { t } = useTranslation('import');
  const [isOpen, setOpen] = useState(false);
  const lines = historyOf(source);
  return (
    <li className="source-row">
      <div className="source-line">
        <h3>
          {source.id} {summary?.sample && <Tag look="unknown">{t('sources.sample')}</Tag>}
        </h3>
        <Facts source={source} summary={summary} />
        <button
          type="button"
          className="button plain small"
          aria-expanded={isOpen}
          aria-label={`${t('sources.showHistory', { name: source.id })}: ${t('sources.imports', { count: lines.length })}`}
          onClick={() => setOpen(!isOpen)}
        >
          <ActionIcon name={isOpen ? 'up' : 'down'} size={12} />
          {t('sources.imports', { count: lines.length })}
        </button>
      </div>
      {isOpen && (
        <ol className="history">
          {lines.map((line) => (
            <Line key={line.id} name={source.id} line={line} />
          ))}
        </ol>
      )}
    </li>
  );
}

export function SourceList() {
  const { t } = useTranslation('import');
  const { data, error, retry } = useSources();
  const { data: snapshot } = useSnapshot();
  if (error) return <ErrorNote error={error} onRetry={retry} />;
  if (!data) return <Loading />;
  return (
    <section className="sources" aria-labelledby="sources-title">
      <div className="section-head">
        <h2 id="sources-title">{t('sources.title')}</h2>
      </div>
      {data.sources.length === 0 && <p className="page-section secondary">{t('sources.empty')}</p>}
      <ul>
        {data.sources.map((source) => (
          <Source key={source.id} source={source} summary={snapshot?.sources.find(({ name }) => name === source.id)} />
        ))}
      </ul>
    </section>
  );
}
