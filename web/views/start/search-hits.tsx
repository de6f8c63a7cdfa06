// Lists what was found for a text, with what can be done with each hit.
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { NodeBrief } from '../../../server/api/contract';
import { useNodeSearch } from '../../api/graph';
import { whatIfAddress } from '../../components/addresses';
import { type Column, DataTable } from '../../components/data-table';
import { NodeLink } from '../../components/node-link';
import { ErrorNote, Loading, NoMatch } from '../../components/states';
import { CriticalityTag } from '../../components/tag';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';

const most = 50;

export function SearchHits({ query }: { readonly query: string }) {
  const { t } = useTranslation('start');
  const format = useFormat();
  const words = useWords();
  const { data, error, isOld, retry } = useNodeSearch(query, { limit: most });
  if (error) return <ErrorNote error={error} onRetry={retry} />;
  if (isOld || !data) return <Loading />;
  if (data.total === 0)
    return (
      <NoMatch query={query}>
        <p className="secondary">{t('noMatchHint')}</p>
      </NoMatch>
    );
  const columns: Column<NodeBrief>[] = [
    {
      key: 'name',
      title: words.property('Service', 'name'),
      isName: true,
      compare: (a, b) => format.compare(a.name, b.name),
      cell: (node) => <NodeLink id={node.id} node={node} />,
    },
    {
      key: 'kind',
      title: t('common:kind'),
      compare: (a, b) => format.compare(words.kind(a.kind), words.kind(b.kind)),
      cell: (node) => (
        <>
          {words.kind(node.kind)} {node.criticality && <CriticalityTag value={node.criticality} />}
        </>
      ),
    },
    { key: 'action', title: t('findings.whatIf'), cell: (node) => <Link href={whatIfAddress(node)}>{t('common:whatIf')}</Link> },
  ];
  return (
    <section className="panel search-hits" aria-live="polite">
      <h2>
        {t('hits', { count: data.total, query })}{' '}
        {data.total > data.hits.length && <span className="caption">{t('hitsShown', { count: data.hits.length })}</span>}
      </h2>
      <DataTable caption={t('hits', { count: data.total, query })} columns={columns} rows={data.hits} keyOf={({ id }) => id} />
    </section>
  );
}
