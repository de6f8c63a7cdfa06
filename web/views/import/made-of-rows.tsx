// Shows what the rows became: items and relations counted, the first rows with what they state, unused columns, files left out.
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../server/api/contract';
import { type Column, DataTable } from '../../components/data-table';
import { NodeLink } from '../../components/node-link';
import { shownRow } from '../../components/shown-row';
import { Note } from '../../components/states';
import { Tag } from '../../components/tag';
import { useFormat } from '../../i18n/format';
import { shownName, useWords } from '../../i18n/words';

type Sample = ImportAnswer['samples'][number];
type Unused = ImportAnswer['unused'][number];

/** Rows of a table that are shown before one asks for all. */
const shownAtFirst = 8;

/** `5 rows → 5 Components, 3 Suppliers, 4 × is provided by`. */
function Sentence({ answer: { rows, became } }: { readonly answer: ImportAnswer }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const words = useWords();
  const kinds = Object.entries(became.nodes).map(([kind, count]) => `${number(count)} ${count === 1 ? words.kind(kind) : words.kinds(kind)}`);
  const types = Object.entries(became.relations).map(([type, count]) => `${number(count)} × ${words.relation(type)}`);
  return <p>{t('made.sentence', { count: rows.accepted, made: [...kinds, ...types].join(', ') || t('made.nothing') })}</p>;
}

interface SampleNode extends Pick<Sample, 'named'> {
  readonly id: string;
}

const nodeIn = ({ id, named = [] }: SampleNode) => named.find((one) => one.id === id);

/** An item by its name, with its id below it. */
function SampleItem(item: SampleNode) {
  const node = nodeIn(item);
  return (
    <>
      <NodeLink id={item.id} node={node} isLink={false} />
      {node && node.name !== item.id && <span className="caption made-id">{item.id}</span>}
    </>
  );
}

/** The end of a relation by its name. */
function SampleEnd(item: SampleNode) {
  const { language } = useFormat();
  const node = nodeIn(item);
  return (
    <b className="made-name" title={item.id}>
      {node ? shownName(node, language) : item.id}
    </b>
  );
}

function Samples({ samples }: { readonly samples: readonly Sample[] }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const words = useWords();
  const placeOf = (sample: Sample) => {
    const shown = shownRow(sample);
    const row = shown && t(`common:sources.${shown.of}`, { row: number(shown.number) });
    return [sample.file, sample.sheet, row].filter(Boolean).join(', ');
  };
  const columns: Column<Sample>[] = [
    { key: 'row', title: t('made.row'), cell: placeOf, isName: true },
    {
      key: 'items',
      title: t('made.items'),
      cell: ({ nodes, named }) => (
        <ul className="made-items">
          {nodes.map((id) => (
            <li key={id}>
              <SampleItem id={id} named={named} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'relations',
      title: t('made.relations'),
      cell: ({ relations, named }) => (
        <ul className="made-items">
          {relations.map(({ type, from, to }) => (
            <li key={`${type} ${from} ${to}`}>
              <SampleEnd id={from} named={named} /> {words.relation(type)} <SampleEnd id={to} named={named} />
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <div>
      <h4>{t('made.samples')}</h4>
      <DataTable caption={t('made.samples')} columns={columns} rows={samples} keyOf={placeOf} isStacked />
    </div>
  );
}

function UnusedColumns({ unused, isOneFile }: { readonly unused: readonly Unused[]; readonly isOneFile: boolean }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const worstFirst = [...unused].sort((a, b) => b.namesItems - a.namesItems);
  const columns: Column<Unused>[] = [
    { key: 'column', title: t('made.column'), cell: ({ column }) => column, isName: true },
    ...(isOneFile ? [] : [{ key: 'file', title: t('issues.file'), cell: ({ file, sheet }: Unused) => [file, sheet].filter(Boolean).join(', ') }]),
    { key: 'filled', title: t('made.filled'), cell: ({ filled }) => number(filled), isNumber: true },
    {
      key: 'remark',
      title: t('made.remark'),
      cell: ({ namesItems, complete }) =>
        namesItems === 0 ? (
          ''
        ) : (
          <Tag look="stale">{[complete ? '' : t('made.atLeast'), t('made.namesItems', { count: namesItems })].filter(Boolean).join(' ')}</Tag>
        ),
    },
  ];
  const keyOf = ({ file, sheet, column }: Unused) => `${file} ${sheet} ${column}`;
  return (
    <div>
      <h4>{t('made.unused')}</h4>
      <DataTable caption={t('made.unused')} columns={columns} rows={worstFirst} keyOf={keyOf} limit={shownAtFirst} isStacked />
    </div>
  );
}

function Skipped({ skipped }: { readonly skipped: ImportAnswer['skipped'] }) {
  const { t } = useTranslation('import');
  if (skipped.length === 0) return null;
  const files = skipped.map(({ file, sheet, code }) => `${[file, sheet].filter(Boolean).join(', ')} (${t(`made.why.${code}`)})`).join('; ');
  return <Note look="unknown">{t('made.skipped', { files })}</Note>;
}

export function MadeOfRows({ answer }: { readonly answer: ImportAnswer }) {
  const { t } = useTranslation('import');
  const { rows, samples, unused, skipped } = answer;
  if (rows.accepted === 0 && skipped.length === 0) return null;
  const isOneFile = new Set(unused.map(({ file, sheet }) => `${file} ${sheet}`)).size < 2;
  return (
    <section className="made-of-rows" aria-labelledby="made-title">
      <h3 id="made-title">{t('made.title')}</h3>
      {rows.accepted > 0 && <Sentence answer={answer} />}
      <Skipped skipped={skipped} />
      <div className="made-tables">
        {samples.length > 0 && <Samples samples={samples} />}
        {unused.length > 0 && <UnusedColumns unused={unused} isOneFile={isOneFile} />}
      </div>
    </section>
  );
}
