// Shows what the chosen figure of a dry run stands for: what changes, names found several times, rejected rows.
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../../server/api/contract';
import { PagedIssues } from '../import-issues';
import { type TileName, tilesOf } from '../trial';
import type { Wizard } from '../use-wizard';
import { AmbiguousNames } from './ambiguous-names';
import { Differences } from './differences';

interface ListingProps {
  readonly answer: ImportAnswer;
  readonly job: string;
  readonly chosen: TileName;
  readonly wizard: Wizard;
}

function Unchanged({ answer }: { readonly answer: ImportAnswer }) {
  const { t } = useTranslation('import');
  const { nodes = 0, relations = 0 } = tilesOf(answer).find(({ name }) => name === 'unchanged') ?? {};
  return <p className="page-section secondary">{t('changes.unchangedText', { nodes, relations })}</p>;
}

export function Listing({ answer, job, chosen, wizard }: ListingProps) {
  const { t } = useTranslation('import');
  if (chosen === 'added' || chosen === 'changed' || chosen === 'removed') return <Differences key={chosen} answer={answer} job={job} change={chosen} />;
  return (
    <section aria-labelledby="changes-title">
      <div className="section-head">
        <h2 id="changes-title" tabIndex={-1}>
          {t(`changes.title.${chosen}`)}
        </h2>
      </div>
      {chosen === 'unchanged' && <Unchanged answer={answer} />}
      {chosen === 'ambiguous' && <AmbiguousNames wizard={wizard} job={job} />}
      {chosen === 'rejected' && <PagedIssues job={job} severity="error" />}
    </section>
  );
}
