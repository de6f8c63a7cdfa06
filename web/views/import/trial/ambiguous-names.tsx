// Lists names that several things have, and lets a person choose which is meant; where no choice can be kept, it gives the ids to write.
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueBody } from '../../../../server/api/contract';
import { foundPage, useFoundIssues } from '../../../api/imports';
import { ActionIcon } from '../../../components/icon';
import { NodeLink } from '../../../components/node-link';
import { shownRow } from '../../../components/shown-row';
import { CopyButton, ErrorNote, Loading } from '../../../components/states';
import { specOf, useValueText } from '../../../components/value-text';
import { useFormat } from '../../../i18n/format';
import { useWords } from '../../../i18n/words';
import { PageFoot } from '../page-foot';
import type { Wizard } from '../use-wizard';
import { type AmbiguousName, canChoose, chosenOf, namesOf, withChosen, withoutChosen } from './chosen';

type Candidate = NonNullable<IssueBody['candidates']>[number];

/** Rows that are named; of more the number is said. */
const mostRows = 5;

/** What tells a candidate from the others. */
function Facts({ one: { id, kind, name, said, sources } }: { readonly one: Candidate }) {
  const { t } = useTranslation('import');
  const words = useWords();
  const textOf = useValueText();
  const facts = Object.entries(said).map(([property, value]) => `${words.property(kind, property)}: ${textOf(value, specOf(kind, property))}`);
  return (
    <span className="candidate">
      <NodeLink id={id} node={{ kind, name }} isLink={false} />
      <span className="caption">
        <span className="mono">{id}</span> {[...facts, t('changes.choose.sources', { sources: sources.join(', ') })].join(' · ')}
      </span>
    </span>
  );
}

interface NameProps {
  readonly one: AmbiguousName;
  readonly canBeKept: boolean;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

function useRowsText(): (rows: readonly IssueBody[]) => string {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  return (rows) => {
    const named = rows.slice(0, mostRows).flatMap((row) => shownRow(row) ?? []);
    const more = rows.length - named.length;
    const numbers = named.map((row) => number(row.number)).join(', ');
    return more > 0 ? t('changes.andMore', { names: numbers, count: more }) : numbers;
  };
}

function Name({ one: { issue, rows }, canBeKept, picked, onPick }: NameProps) {
  const { t } = useTranslation('import');
  const group = useId();
  const rowsText = useRowsText();
  const { candidates = [], column, value } = issue;
  return (
    <fieldset className="ambiguous-name">
      <legend>
        <b>{t('changes.choose.name', { count: candidates.length, value })}</b>{' '}
        <span className="caption">{t('changes.choose.where', { column: column ?? '', rows: rowsText(rows) })}</span>
      </legend>
      {candidates.length === 0 && <p>{issue.message}</p>}
      {candidates.map((candidate) =>
        canBeKept ? (
          <label key={candidate.id}>
            <input type="radio" name={group} checked={picked === candidate.id} onChange={() => onPick(candidate.id)} />
            <Facts one={candidate} />
          </label>
        ) : (
          <div key={candidate.id} className="candidate-copy">
            <Facts one={candidate} />
            <CopyButton text={candidate.id} title={t('changes.choose.copy')} />
          </div>
        ),
      )}
      <p className="caption">{canBeKept ? t('changes.choose.all', { column: column ?? '' }) : t('changes.choose.write')}</p>
    </fieldset>
  );
}

/** What was chosen before, and the way to choose again. */
function Earlier({ wizard }: { readonly wizard: Wizard }) {
  const { t } = useTranslation('import');
  const profile = wizard.profile;
  const chosen = profile ? chosenOf(profile) : [];
  if (!profile || chosen.length === 0) return null;
  return (
    <div className="page-section chosen-names">
      <h3>{t('changes.choose.earlier')}</h3>
      <ul>
        {chosen.map((one) => (
          <li key={`${one.column} ${one.name}`}>
            <span>
              {t('changes.choose.means', { name: one.name, column: one.column })} <span className="mono">{one.id}</span>
            </span>
            <button type="button" className="button small" onClick={() => wizard.tryWith(withoutChosen(profile, one))}>
              <ActionIcon name="undo" />
              {t('changes.choose.again')}
              <span className="visually-hidden"> {one.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The names of one dry run, in pages of their rows. */
export function AmbiguousNames({ wizard, job }: { readonly wizard: Wizard; readonly job: string }) {
  const { t } = useTranslation('import');
  const [offset, setOffset] = useState(0);
  const [picked, setPicked] = useState<ReadonlyMap<string, { readonly issue: IssueBody; readonly id: string }>>(new Map());
  const { data, error, isPlaceholderData: isOld, refetch } = useFoundIssues({ job, offset, code: 'ambiguous-reference' });
  const { profile } = wizard;
  if (error) return <ErrorNote error={error} onRetry={refetch} />;
  if (!data) return <Loading />;
  const use = () => profile && wizard.tryWith([...picked.values()].reduce((made, { issue, id }) => withChosen(made, issue, id), profile));
  return (
    <>
      <Earlier wizard={wizard} />
      <div className={`page-section ambiguous-names${isOld ? ' old' : ''}`} aria-busy={isOld}>
        {data.total === 0 && <p className="secondary">{t('changes.choose.none')}</p>}
        {namesOf(data.issues).map((one) => (
          <Name
            key={one.key}
            one={one}
            canBeKept={canChoose(profile, one.issue)}
            picked={picked.get(one.key)?.id}
            onPick={(id) => setPicked(new Map(picked).set(one.key, { issue: one.issue, id }))}
          />
        ))}
        {picked.size > 0 && (
          <button type="button" className="button primary" onClick={use}>
            {t('changes.choose.use', { count: picked.size })}
          </button>
        )}
      </div>
      <PageFoot offset={data.offset} shown={data.issues.length} total={data.total} size={foundPage} onGo={setOffset} />
    </>
  );
}
