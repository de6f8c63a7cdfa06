// Shows the issues of all data that are loaded now, in pages, by severity and source.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '../../api/snapshot';
import { useIssues } from '../../api/sources';
import { ErrorNote, Loading } from '../../components/states';
import { useFormat } from '../../i18n/format';
import { IssueTable, SeverityChoice, type SeverityChoiceProps } from './issue-table';

const pageSize = 25;
/** The API gives at most this many at once. */
const most = 1000;

function SourceChoice({ value, onChange }: { readonly value: string; readonly onChange: (source: string) => void }) {
  const { t } = useTranslation('import');
  const { data: snapshot } = useSnapshot();
  return (
    <label className="source-choice">
      <span className="secondary">{t('data.source')}</span>
      <select className="field" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('data.allSources')}</option>
        {snapshot?.sources.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

export function DataIssues() {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const { data: snapshot } = useSnapshot();
  const [chosen, setChosen] = useState<SeverityChoiceProps['chosen']>('all');
  const [source, setSource] = useState('');
  const [limit, setLimit] = useState(pageSize);
  const { data, error, isOld, retry } = useIssues({ limit, ...(chosen === 'all' ? {} : { severity: chosen }), ...(source === '' ? {} : { source }) });
  if (!snapshot) return <Loading />;
  return (
    <section className="data-issues" aria-labelledby="data-issues-title">
      <div className="section-head">
        <h2 id="data-issues-title">{t('data.title')}</h2>
        <SeverityChoice counts={snapshot.issues} chosen={chosen} onChoose={setChosen} />
        <SourceChoice value={source} onChange={setSource} />
      </div>
      {error && <ErrorNote error={error} onRetry={retry} />}
      {data && (
        <div className={isOld ? 'old' : undefined} aria-busy={isOld}>
          <IssueTable issues={data.items} />
        </div>
      )}
      {!data && !error && <Loading />}
      {data && data.total > data.items.length && (
        <p className="table-foot">
          {t('data.shown', { shown: number(data.items.length), total: data.total })}{' '}
          {limit < most && (
            <button type="button" className="link-button" onClick={() => setLimit(Math.min(most, limit * 4))}>
              {t('data.more')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}
