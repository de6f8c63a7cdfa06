// Shows issues as rows: what is wrong, where, and what to do; with a choice of how serious.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { IssueBody } from '../../../server/api/contract';
import { addressOf } from '../../components/addresses';
import { type Column, DataTable } from '../../components/data-table';
import { StatusIcon } from '../../components/icon';
import { Segmented } from '../../components/segmented';
import { shownRow } from '../../components/shown-row';
import { Tag } from '../../components/tag';
import { useFormat } from '../../i18n/format';

interface IssueRow extends IssueBody {
  readonly key: string;
  readonly source?: string | null;
}
const severities = ['error', 'warning', 'info'] as const;
type Severity = (typeof severities)[number];
const signs = { error: 'failed', warning: 'atRisk', info: 'unknown' } as const;

function What({ issue }: { readonly issue: IssueRow }) {
  const { t } = useTranslation('import');
  return (
    <span className="issue-what">
      <StatusIcon status={signs[issue.severity]} size={14} title={t(`issues.severity.${issue.severity}`)} />
      <span className="issue-words">
        <span className="issue-message">{issue.message}</span>
        <span className="caption mono">{issue.code}</span>
      </span>
    </span>
  );
}

function Where({ issue }: { readonly issue: IssueRow }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const { line, column, file, sheet } = issue;
  const shown = shownRow(issue);
  const places = [shown && t(`common:sources.${shown.of}`, { row: number(shown.number) }), column !== null && t('issues.column', { column })].filter(Boolean);
  if (file === null && places.length === 0) return <span className="caption">{issue.source ?? t('issues.graph')}</span>;
  return (
    <span className="issue-where">
      {places.length > 0 && <span>{places.join(', ')}</span>}
      <span className="caption">
        {[issue.source, file, sheet, shown === null && line !== null && t('issues.line', { line: number(line) })].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}

interface IssueTableProps {
  readonly issues: readonly (IssueBody & { readonly source?: string | null })[];
  readonly limit?: number;
  /** Leads to where a name that several things have is settled. */
  readonly onChoose?: (() => void) | undefined;
}

/** What to do: of a name that several things have, choose one, where that can still be done. */
function Now({ issue: { code, value, candidates = [], remedy }, onChoose }: { readonly issue: IssueRow } & Pick<IssueTableProps, 'onChoose'>) {
  const { t } = useTranslation('import');
  // A person settles it: whether the two are one.
  if (code === 'possible-same') {
    return (
      <>
        {remedy} <Link href={addressOf('matching', value === null ? {} : { id: value })}>{t('common:openPairs.link')}</Link>
      </>
    );
  }
  if (!onChoose || candidates.length === 0) return remedy;
  return (
    <button type="button" className="link-button" onClick={onChoose}>
      {t('changes.choose.from', { count: candidates.length })}
    </button>
  );
}

/** The table itself; rows in the order given. */
export function IssueTable({ issues, limit, onChoose }: IssueTableProps) {
  const { t } = useTranslation('import');
  const rows = useMemo<IssueRow[]>(() => issues.map((issue, at) => ({ ...issue, key: String(at) })), [issues]);
  const columns: Column<IssueRow>[] = [
    { key: 'what', title: t('issues.what'), cell: (issue) => <What issue={issue} />, isName: true },
    { key: 'where', title: t('issues.where'), cell: (issue) => <Where issue={issue} /> },
    { key: 'now', title: t('issues.now'), cell: (issue) => <Now issue={issue} onChoose={onChoose} /> },
  ];
  return (
    <div className="issue-table">
      <DataTable
        caption={t('issues.caption')}
        columns={columns}
        rows={rows}
        keyOf={({ key }) => key}
        emptyText={t('issues.none')}
        {...(limit === undefined ? {} : { limit })}
      />
    </div>
  );
}

export interface SeverityChoiceProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly chosen: Severity | 'all';
  readonly onChoose: (severity: Severity | 'all') => void;
}

/** Which issues are listed: all, or those of one severity, with their counts. */
export function SeverityChoice({ counts, chosen, onChoose }: SeverityChoiceProps) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const all = severities.reduce((sum, severity) => sum + counts[severity], 0);
  const label = (text: string, count: number) => (
    <>
      {text} <Tag look="count">{number(count)}</Tag>
    </>
  );
  return (
    <Segmented
      label={t('issues.title')}
      chosen={chosen}
      onChoose={onChoose}
      segments={[
        { key: 'all', label: label(t('issues.all'), all) },
        ...severities.filter((severity) => counts[severity] > 0).map((key) => ({ key, label: label(t(`issues.severity.${key}`), counts[key]) })),
      ]}
    />
  );
}
