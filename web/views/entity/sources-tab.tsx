// Lists every row of every source that says something of the node, and what it says.
import { useTranslation } from 'react-i18next';
import type { NodeBody, SnapshotBody } from '../../../server/api/contract';
import { useSnapshot } from '../../api/snapshot';
import { Age } from '../../components/age';
import { type Column, DataTable } from '../../components/data-table';
import { Tag } from '../../components/tag';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import { type Place, placesOf } from './places';

/** Relations of one row that are named; a row seldom has more. */
const namedRelations = 3;

function useSays(node: NodeBody): (place: Place) => string {
  const { t } = useTranslation('entity');
  const words = useWords();
  return ({ properties, relations, members, isExistence }) =>
    [
      ...(isExistence && properties.length === 0 ? [t('sources.exists')] : []),
      ...properties.map((property) => words.property(node.kind, property)),
      ...relations.slice(0, namedRelations).map(({ side, type, name }) => t(`sources.${side}`, { relation: words.relation(type), name })),
      ...(relations.length > namedRelations ? [t('sources.moreRelations', { count: relations.length - namedRelations })] : []),
      ...(members > 0 ? [t('sources.members', { count: members })] : []),
    ].join(', ');
}

function SourceHead({ name, source }: { readonly name: string; readonly source: SnapshotBody['sources'][number] | undefined }) {
  const { t } = useTranslation('entity');
  return (
    <span className="entity-name">
      {name}
      {source?.sample && <Tag look="unknown">{t('sources.sample')}</Tag>}
    </span>
  );
}

export function SourcesTab({ node }: { readonly node: NodeBody }) {
  const { t } = useTranslation('entity');
  const format = useFormat();
  const says = useSays(node);
  const { data: snapshot } = useSnapshot();
  const places = placesOf(node);
  const columns: Column<Place>[] = [
    {
      key: 'place',
      title: t('sources.place'),
      isName: true,
      cell: ({ file, sheet, shown }) => (
        <span className="source-place">
          {file}
          {sheet !== null && ` · ${sheet}`}
          {shown && <span className="no-wrap">, {t(`common:sources.${shown.of}`, { row: shown.number })}</span>}
        </span>
      ),
    },
    {
      key: 'says',
      title: t('sources.says'),
      cell: (place) => (
        <span className="relation-details">
          {says(place)}
          {place.isInferred && <Tag look="unknown">{t('sources.inferred')}</Tag>}
        </span>
      ),
    },
    { key: 'age', title: t('sources.age'), cell: ({ importedAt }) => <Age of={importedAt} /> },
  ];
  const groupOf = (place: Place) => {
    const source = snapshot?.sources.find(({ name }) => name === place.source);
    return {
      groupKey: place.source,
      title: <SourceHead name={place.source} source={source} />,
      summary: t('sources.summary', { priority: source?.priority ?? 0, date: format.dateTime(place.importedAt) }),
    };
  };
  const cut = [node.needs, node.neededBy, node.members].find(({ items, total }) => items.length < total);
  return (
    <section className="entity-section" aria-label={t('tabs.sources')}>
      <DataTable
        isStacked
        caption={t('sources.caption', { name: node.name })}
        columns={columns}
        rows={places}
        keyOf={({ key }) => key}
        groupOf={groupOf}
        limit={50}
      />
      {cut && <p className="table-foot">{t('sources.cut', { shown: cut.items.length })}</p>}
    </section>
  );
}
