// Lists every question that can be asked: its sentence, its command, and what must be filled in.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { AnalysisDescription } from '../../api/questions';
import { addressOf, pages, questionAddress } from '../../components/addresses';
import { type Column, DataTable } from '../../components/data-table';
import { useFormat } from '../../i18n/format';

/** Questions that have a page of their own, with pictures. */
const ownPages: ReadonlyMap<string, string> = new Map([
  ['what-if', pages.whatIf],
  ['single-points', pages.singlePoints],
  ['common-causes', addressOf('singlePoints', { show: 'causes' })],
  ['concentration', pages.concentration],
  ['findings', pages.start],
]);

export function QuestionList({ questions }: { readonly questions: readonly AnalysisDescription[] }) {
  const { t } = useTranslation('questions');
  const { language } = useFormat();
  // A question about a scenario needs one event at least, whichever field it is given in.
  const needsOf = ({ parameters }: AnalysisDescription) => [
    ...parameters.flatMap(({ required, title }) => (required ? [title[language]] : [])),
    ...(parameters.some(({ name }) => name === 'fail') ? [t('list.event')] : []),
  ];
  const columns: Column<AnalysisDescription>[] = [
    {
      key: 'question',
      title: t('list.question'),
      isName: true,
      cell: ({ name, question }) => <Link href={questionAddress(name)}>{question[language]}</Link>,
    },
    {
      key: 'needs',
      title: t('list.needs'),
      cell: (one) => needsOf(one).join(', ') || <span className="caption">{t('list.nothing')}</span>,
    },
    {
      key: 'page',
      title: t('list.ownPage'),
      cell: ({ name, question }) => {
        const page = ownPages.get(name);
        if (page === undefined) return <span className="not-applicable">–</span>;
        return (
          <Link href={page} aria-label={`${t('list.openPage')}: ${question[language]}`}>
            {t('list.openPage')}
          </Link>
        );
      },
    },
    { key: 'command', title: t('list.command'), cell: ({ name }) => <span className="mono">{name}</span> },
  ];
  return <DataTable caption={t('list.caption')} columns={columns} rows={questions} keyOf={({ name }) => name} isStacked />;
}
