// Shows the issues of an import or a dry run. The answer holds some of each code and the rest comes in pages; a file of all of them helps
// to correct rows.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer, IssueBody } from '../../../server/api/contract';
import { allFoundIssues, type FoundFilter, foundPage, useFoundIssues } from '../../api/imports';
import { ErrorNote, Loading } from '../../components/states';
import { useFormat } from '../../i18n/format';
import { IssueTable, SeverityChoice, type SeverityChoiceProps } from './issue-table';
import { issuesCsv } from './issues-csv';
import { PageFoot } from './page-foot';
import { SaveAll } from './save-all';

type Chosen = SeverityChoiceProps['chosen'];

export interface ImportIssuesProps {
  readonly answer: Pick<ImportAnswer, 'issues' | 'issueCounts' | 'source'>;
  readonly job: string;
  /** Leads to where a person chooses which of several things a name means; absent: it cannot be chosen any more. */
  readonly onChoose?: () => void;
}

/** How many issues of each severity there are, whether the answer holds them or not. */
export function severityCounts(counts: ImportAnswer['issueCounts']): SeverityChoiceProps['counts'] {
  const sums = { error: 0, warning: 0, info: 0 };
  for (const { severity, count } of counts) sums[severity] += count;
  return sums;
}

function Download({ answer, job, total }: Pick<ImportIssuesProps, 'answer' | 'job'> & { readonly total: number }) {
  const { t } = useTranslation('import');
  const { language } = useFormat();
  const csv = async (onPage: (done: number) => void) =>
    issuesCsv(answer.issues.length === total ? answer.issues : await allFoundIssues({ job, language, onPage }));
  return <SaveAll file={`${answer.source}-issues`} title={t('issues.download')} total={total} csv={csv} />;
}

/** Issues of which an answer need not hold all: each page is asked. */
export function PagedIssues({ job, onChoose, ...filter }: Omit<FoundFilter, 'offset'> & Pick<ImportIssuesProps, 'onChoose'>) {
  const [offset, setOffset] = useState(0);
  const { data, error, isPlaceholderData: isOld, refetch } = useFoundIssues({ job, offset, ...filter });
  if (error) return <ErrorNote error={error} onRetry={refetch} />;
  if (!data) return <Loading />;
  return (
    <div className={isOld ? 'old' : undefined} aria-busy={isOld}>
      <IssueTable issues={data.issues} onChoose={onChoose} />
      <PageFoot offset={data.offset} shown={data.issues.length} total={data.total} size={foundPage} onGo={setOffset} />
    </div>
  );
}

interface HeldProps extends Pick<ImportIssuesProps, 'onChoose'> {
  readonly issues: readonly IssueBody[];
  readonly chosen: Chosen;
}

function HeldIssues({ issues, chosen, onChoose }: HeldProps) {
  return <IssueTable onChoose={onChoose} issues={chosen === 'all' ? issues : issues.filter(({ severity }) => severity === chosen)} limit={25} />;
}

export function ImportIssues({ answer, job, onChoose }: ImportIssuesProps) {
  const { t } = useTranslation('import');
  const [chosen, setChosen] = useState<Chosen>('all');
  const counts = severityCounts(answer.issueCounts);
  const total = counts.error + counts.warning + counts.info;
  return (
    <section className="import-issues" aria-labelledby="issues-title">
      <div className="section-head">
        <h2 id="issues-title">{t('issues.title')}</h2>
        {total > 0 && (
          <>
            <SeverityChoice counts={counts} chosen={chosen} onChoose={setChosen} />
            <Download answer={answer} job={job} total={total} />
          </>
        )}
      </div>
      {total === 0 && <p className="page-section secondary">{t('issues.none')}</p>}
      {total > 0 &&
        (total === answer.issues.length ? (
          <HeldIssues issues={answer.issues} chosen={chosen} {...(onChoose ? { onChoose } : {})} />
        ) : (
          <PagedIssues key={chosen} job={job} {...(onChoose ? { onChoose } : {})} {...(chosen === 'all' ? {} : { severity: chosen })} />
        ))}
    </section>
  );
}
