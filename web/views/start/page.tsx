// Shows the start page: search, questions that one click answers, the chain in figures, what matters most, what is known.
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useSnapshot } from '../../api/snapshot';
import { EmptyStore } from '../../components/empty-store';

import { NodePicker } from '../../components/node-picker';
import { useDocumentTitle } from '../../components/page';
import { Computing, ErrorNote, Loading } from '../../components/states';
import { useIsNarrow } from '../../components/width';
import { ChainStrip } from './chain-strip';
import { FindingList } from './finding-list';
import { SearchHits } from './search-hits';
import { Sources, Visibility } from './side';
import { useAnswers } from './use-answers';
import './start.css';
import { addressOf, nodeAddress, pages } from '../../components/addresses';

type Answers = ReturnType<typeof useAnswers>;

function Questions({ answers }: { readonly answers: Answers }) {
  const { t } = useTranslation('start');
  const { vitalPoints, hidden, falseGroups, countries } = answers;
  const counted = (key: string, count: number | undefined) => (count === undefined ? '' : t(`questions.${key}Note`, { count }));
  const questions = [
    { key: 'whatIf', href: pages.whatIf, note: t('questions.whatIfNote') },
    { key: 'vital', href: addressOf('singlePoints', { services: 'vital' }), note: counted('vital', vitalPoints) },
    { key: 'hidden', href: pages.concentration, note: counted('hidden', hidden) },
    { key: 'common', href: addressOf('singlePoints', { show: 'causes' }), note: counted('common', falseGroups) },
    { key: 'country', href: pages.concentration, note: counted('country', countries) },
    { key: 'import', href: pages.imports, note: t('questions.importNote') },
  ];
  return (
    <ul className="questions" aria-label={t('questions.label')}>
      {questions.map(({ key, href, note }) => (
        <li key={key}>
          <Link href={href}>{t(`questions.${key}`)}</Link>
          <span className="caption">{note}</span>
        </li>
      ))}
    </ul>
  );
}

function Search({ query }: { readonly query: string }) {
  const { t } = useTranslation('start');
  const [, go] = useLocation();
  const isNarrow = useIsNarrow();
  return (
    <search className="start-search">
      <NodePicker
        key={query}
        label={t('common:searchPlaceholder')}
        placeholder={t(isNarrow ? 'common:searchIn' : 'common:searchPlaceholder')}
        searchLabel={t('common:search')}
        size="large"
        initialText={query}
        onPick={({ id }) => go(nodeAddress(id))}
        onSearch={(text) => go(addressOf('start', { q: text }))}
      />
    </search>
  );
}

/** Nothing stands out, there is no answer yet, or there was none: three different things. */
function Findings({ answers }: { readonly answers: Answers }) {
  if (answers.error) return <ErrorNote error={answers.error} onRetry={answers.retry} />;
  if (answers.isLoading) return <Computing />;
  return <FindingList findings={answers.findings} nodeOf={answers.nodeOf} total={answers.completeness?.services ?? 0} />;
}

function Estate({ answers }: { readonly answers: Answers }) {
  const { t } = useTranslation('start');
  const { data: snapshot } = useSnapshot();
  if (!snapshot) return <Loading />;
  return (
    <>
      <ChainStrip snapshot={snapshot} suppliers={answers.suppliers} />
      <div className="start-columns">
        <section className="panel findings">
          <div className="side-head">
            <h2>{t('findings.title')}</h2>
            <Link href={pages.singlePoints}>{t('findings.all')}</Link>
          </div>
          <Findings answers={answers} />
        </section>
        <div className="start-side">
          {answers.completeness && <Visibility completeness={answers.completeness} />}
          <Sources snapshot={snapshot} />
        </div>
      </div>
    </>
  );
}

export default function StartPage() {
  const { t } = useTranslation('start');
  useDocumentTitle(t('title'));
  const [words] = useSearchParams();
  const query = words.get('q') ?? '';
  const { data: snapshot } = useSnapshot();
  const answers = useAnswers();
  const isEmpty = snapshot?.nodes.total === 0;
  return (
    <div className="start">
      <h1>{t('question')}</h1>
      {isEmpty && <EmptyStore />}
      {snapshot && !isEmpty && (
        <>
          <Search query={query} />
          {query !== '' && <SearchHits query={query} />}
          <Questions answers={answers} />
          <Estate answers={answers} />
        </>
      )}
    </div>
  );
}
