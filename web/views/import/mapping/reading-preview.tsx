// Shows how the first rows are read with the mapping as it is now: the things of each row by kind, and their relations.
import { useTranslation } from 'react-i18next';
import type { PreviewBody } from '../../../../server/api/contract';
import { usePreview } from '../../../api/mapping';
import { type Column, DataTable } from '../../../components/data-table';
import { StatusIcon } from '../../../components/icon';
import { ErrorNote, Loading } from '../../../components/states';
import { Tag } from '../../../components/tag';
import { useSettled } from '../../../components/use-settled';
import { useFormat } from '../../../i18n/format';
import { shownName, useWords } from '../../../i18n/words';
import { withoutEmptyThings } from './edits';
import type { Mapping } from './use-mapping';

/** Kinds of issues that are shown; the dry run shows all. */
const issuesShown = 5;

type PreviewTable = PreviewBody['tables'][number];
type PreviewRow = PreviewTable['rows'][number];
type PreviewNode = PreviewRow['nodes'][number];

function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** A node without a name is known by its key, as it stands in the file. */
function useNameOf(): (node: PreviewNode) => string {
  const { language } = useFormat();
  return ({ id, kind, properties }) => {
    if (properties.name !== undefined) return String(properties.name);
    if (kind === 'Country') return shownName({ id, kind, name: id }, language);
    return decoded(id.slice(id.search(/\//) + 1));
  };
}

/** A node of a row: its name, and what the first rows say of it. */
function Node({ node }: { readonly node: PreviewNode }) {
  const words = useWords();
  const nameOf = useNameOf();
  const properties = Object.entries(node.properties).filter(([name]) => name !== 'name');
  return (
    <li>
      <span>{nameOf(node)}</span>
      {properties.length > 0 && (
        <span className="caption mapping-said">
          {properties.map(([name, value]) => (
            <span key={name}>
              {words.property(node.kind, name)}: {words.choice(String(value))}
            </span>
          ))}
        </span>
      )}
    </li>
  );
}

function PreviewRows({ table }: { readonly table: PreviewTable }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const words = useWords();
  const nameOf = useNameOf();
  const kinds = [...new Set(table.rows.flatMap(({ nodes }) => nodes.map(({ kind }) => kind)))];
  const columns: Column<PreviewRow>[] = [
    { key: 'row', title: t('mapping.preview.row'), cell: ({ row, sheetRow }) => number(sheetRow ?? row), isName: true },
    ...kinds.map(
      (kind): Column<PreviewRow> => ({
        key: kind,
        title: words.kind(kind),
        cell: ({ nodes }) => {
          const own = nodes.filter((node) => node.kind === kind);
          if (own.length === 0) return <Tag look="unknown">{t('mapping.preview.nothing')}</Tag>;
          return (
            <ul className="mapping-nodes">
              {own.map((node) => (
                <Node key={node.id} node={node} />
              ))}
            </ul>
          );
        },
      }),
    ),
    {
      key: 'relations',
      title: t('mapping.preview.relations'),
      cell: ({ relations, nodes }) => {
        const names = new Map(nodes.map((node) => [node.id, nameOf(node)]));
        return (
          <ul className="mapping-nodes">
            {relations.map(({ type, from, to }) => (
              <li key={`${type} ${from} ${to}`} className="caption">
                {`${names.get(from) ?? from} ${words.relation(type)} ${names.get(to) ?? to}`}
              </li>
            ))}
          </ul>
        );
      },
    },
  ];
  return <DataTable caption={t('mapping.preview.caption')} columns={columns} rows={table.rows} keyOf={({ row }) => String(row)} isStacked />;
}

/** What is wrong in the first rows, each kind once. */
function PreviewIssues({ issues }: { readonly issues: PreviewBody['issues'] }) {
  const shown = [...new Map(issues.filter(({ severity }) => severity !== 'info').map((one) => [one.code, one])).values()].slice(0, issuesShown);
  if (shown.length === 0) return null;
  return (
    <ul className="mapping-issues">
      {shown.map(({ code, severity, message }) => (
        <li key={code}>
          <StatusIcon status={severity === 'error' ? 'failed' : 'atRisk'} size={14} /> {message}
        </li>
      ))}
    </ul>
  );
}

function Asked({ mapping }: { readonly mapping: Mapping }) {
  const { value: profile, isBehind } = useSettled(withoutEmptyThings(mapping.profile));
  const { data, error, isPlaceholderData, refetch } = usePreview(mapping.uploads, profile);
  if (error) return <ErrorNote error={error} onRetry={refetch} isBrief />;
  if (!data) return <Loading />;
  const { file, sheet } = mapping.sheet.table;
  const table = data.tables.find((one) => one.file === file && one.sheet === sheet);
  const isOld = isBehind || isPlaceholderData;
  return (
    <div className={isOld ? 'old' : undefined} aria-busy={isOld}>
      {table && <PreviewRows table={table} />}
      <PreviewIssues issues={data.issues} />
    </div>
  );
}

export function ReadingPreview({ mapping }: { readonly mapping: Mapping }) {
  const { t } = useTranslation('import');
  return (
    <section className="mapping-preview" aria-labelledby="mapping-preview-title">
      <h3 id="mapping-preview-title">{t('mapping.preview.title')}</h3>
      {mapping.profile.open.length > 0 ? <p className="secondary">{t('mapping.preview.open')}</p> : <Asked mapping={mapping} />}
    </section>
  );
}
