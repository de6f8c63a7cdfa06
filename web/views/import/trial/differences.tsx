// Shows what an import changes in one way, asked page by page, with a search in it and a file of all of it.
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DifferenceBody, ImportAnswer } from '../../../../server/api/contract';
import { allDifferences, type DifferenceFilter, differencesShown, useDifferences } from '../../../api/imports';
import { ActionIcon } from '../../../components/icon';
import { Segmented } from '../../../components/segmented';
import { ErrorNote, Loading } from '../../../components/states';
import { useSettled } from '../../../components/use-settled';
import { useFormat } from '../../../i18n/format';
import { PageFoot } from '../page-foot';
import { SaveAll } from '../save-all';
import { DifferenceTable } from './difference-table';
import { differencesCsv } from './lines';

interface DifferencesProps {
  readonly answer: Pick<ImportAnswer, 'changes' | 'source'>;
  readonly job: string;
  readonly change: DifferenceBody['change'];
}

function Download({ job, source, total, ...filter }: DifferenceFilter & { readonly job: string; readonly source: string; readonly total: number }) {
  const { t } = useTranslation('import');
  const csv = async (onPage: (done: number) => void) => differencesCsv(await allDifferences({ job, ...filter, onPage }));
  return <SaveAll file={`${source}-${filter.change}`} title={t('changes.download')} total={total} csv={csv} />;
}

function SearchField({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { t } = useTranslation('import');
  const id = useId();
  return (
    <span className="change-search">
      <ActionIcon name="search" size={14} />
      <label htmlFor={id} className="visually-hidden">
        {t('changes.search')}
      </label>
      <input
        id={id}
        type="search"
        className="field"
        placeholder={t('changes.search')}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onText('')}
      />
    </span>
  );
}

interface FoundProps {
  readonly job: string;
  readonly filter: DifferenceFilter;
  /** What is searched for has changed since. */
  readonly isBehind: boolean;
  readonly title: string;
  readonly onClear: () => void;
}

function Found({ job, filter, isBehind, title, onClear }: FoundProps) {
  const { t } = useTranslation('import');
  const [offset, setOffset] = useState(0);
  const { data, error, isPlaceholderData, refetch } = useDifferences({ job, ...filter, offset });
  if (error) return <ErrorNote error={error} onRetry={refetch} />;
  if (!data) return <Loading />;
  const { differences, total } = data;
  const isOld = isBehind || isPlaceholderData;
  if (total === 0 && filter.q !== '')
    return (
      <div className={isOld ? 'page-section no-match old' : 'page-section no-match'} aria-busy={isOld} role="status">
        <p>{t('changes.noMatch', { q: filter.q })}</p>
        <button type="button" className="button small" onClick={onClear}>
          {t('changes.clear')}
        </button>
      </div>
    );
  return (
    <div className={isOld ? 'old' : undefined} aria-busy={isOld}>
      <DifferenceTable caption={title} change={filter.change} differences={differences} />
      <PageFoot offset={data.offset} shown={differences.length} total={total} size={differencesShown} onGo={setOffset} />
    </div>
  );
}

/** What changes in one way. */
export function Differences({ answer, job, change }: DifferencesProps) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const [text, setText] = useState('');
  const [of, setOf] = useState<'all' | 'nodes' | 'relations'>('all');
  const { value: q, isBehind } = useSettled(text.trim());
  const [nodes, relations] = [answer.changes.nodes[change], answer.changes.relations[change]];
  const title = t(`changes.title.${change}`, { total: t('tiles.split', { nodes, relations }) });
  const filter = { change, q, ...(of === 'all' ? {} : { of }) };
  const segment = (key: 'all' | 'nodes' | 'relations', count: number) => ({ key, label: `${t(`changes.${key}`)} ${number(count)}` });
  return (
    <section aria-labelledby="changes-title">
      <div className="section-head">
        <h2 id="changes-title">{title}</h2>
        {nodes > 0 && relations > 0 && (
          <Segmented
            label={t('changes.thing')}
            chosen={of}
            onChoose={setOf}
            segments={[segment('all', nodes + relations), segment('nodes', nodes), segment('relations', relations)]}
          />
        )}
        {nodes + relations > 0 && (
          <>
            <SearchField text={text} onText={setText} />
            <Download job={job} source={answer.source} total={nodes + relations} {...filter} />
          </>
        )}
      </div>
      <Found key={`${of} ${q}`} job={job} filter={filter} isBehind={isBehind} title={title} onClear={() => setText('')} />
    </section>
  );
}
