// Shows the columns of a table as rows: an example, what it becomes, whether it is the key, how certain that is and why.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappedTable } from '../../../../server/model/mapping-profile';
import { type Column, DataTable } from '../../../components/data-table';
import { ActionIcon, KindIcon, StatusIcon } from '../../../components/icon';
import { Tag } from '../../../components/tag';
import { useFormat } from '../../../i18n/format';
import { ColumnDetails, type Counted } from './column-details';
import { bestFirst, type CellCounts, type Cells, exampleOf, wordsIn } from './examples';
import { LabelledText } from './fields';
import { type Choice, choiceOf, choiceText, glyphOfTarget, type OptionGroup, optionGroups, targetWords } from './options';
import { type ColumnRow, chooseKey, chooseNewThing, chooseTarget, rowsOf } from './rows';
import { type Evidence, evidenceFor } from './sheets';
import { useMappingWords } from './use-words';
import type { Target } from './uses';

/** Columns on one page of the list: more selects than this make a browser slow. */
const pageLength = 40;
/** Below this a suggestion is shown as one to look at; below 0.6 it is asked. */
const uncertain = 0.8;

export interface ColumnTableProps {
  readonly name: string;
  readonly header: readonly string[];
  readonly cells: readonly Cells[];
  /** Words of each column, and the rows over which they were counted. */
  readonly words: readonly CellCounts[];
  readonly counted: Counted;
  readonly table: MappedTable;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly onChange: (table: MappedTable) => void;
}

const noTarget: Target = { what: 'none' };

interface CellProps {
  readonly row: ColumnRow;
  readonly list: ColumnTableProps;
  readonly groups: readonly OptionGroup[];
}

function isUncertain(row: ColumnRow, { table, evidence }: ColumnTableProps): boolean {
  if (row.index === null) return true;
  if (row.main === null) return false;
  const found = evidenceFor(evidence, table, { title: row.title, choice: choiceText(row.main.target) });
  return found !== undefined && found.certainty < uncertain;
}

/** How many columns become something, and how many of those should be looked at. */
export function countsOf(list: Pick<ColumnTableProps, 'header' | 'table' | 'evidence'>): { readonly mapped: number; readonly check: number } {
  const rows = rowsOf(list.table, list.header);
  return {
    mapped: rows.filter(({ index, main }) => index !== null && main !== null).length,
    check: rows.filter((row) => isUncertain(row, list as ColumnTableProps)).length,
  };
}

function BecomesCell({ row, list, groups }: CellProps) {
  const { t } = useTranslation('import');
  const words = useMappingWords();
  const [isOpen, setOpen] = useState(false);
  const { table, onChange, words: counts, counted } = list;
  const target = row.main?.target ?? noTarget;
  const value = choiceText(target);
  const isListed = target.what === 'none' || groups.some(({ options }) => options.some((one) => one.value === value));
  const glyph = glyphOfTarget(table, target);
  const choose = (choice: Choice) => onChange(choice.what === 'new' ? chooseNewThing(table, row, choice.kind) : chooseTarget(table, row, choice));
  const hasDetails = row.main !== null && target.what !== 'condition';
  return (
    <div className="mapping-becomes">
      <div className={isUncertain(row, list) ? 'mapping-select uncertain' : 'mapping-select'}>
        {glyph && <KindIcon kind={glyph.kind} rank={glyph.rank} />}
        <select
          className={glyph ? 'field with-glyph' : 'field'}
          aria-label={t('mapping.columns.becomesOf', { column: row.title })}
          title={target.what === 'none' ? undefined : targetWords(table, target, words)}
          value={value}
          onChange={(event) => choose(choiceOf(event.target.value))}
        >
          <option value={choiceText(noTarget)}>{words.none}</option>
          {!isListed && <option value={value}>{targetWords(table, target, words)}</option>}
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((one) => (
                <option key={one.value} value={one.value}>
                  {one.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        {hasDetails && (
          <button
            type="button"
            className="button small icon-only"
            aria-expanded={isOpen}
            aria-label={t('mapping.details.open', { column: row.title })}
            title={t(isOpen ? 'mapping.details.less' : 'mapping.details.more')}
            onClick={() => setOpen(!isOpen)}
          >
            <ActionIcon name={isOpen ? 'up' : 'down'} size={14} />
          </button>
        )}
      </div>
      {isOpen && row.main && hasDetails && (
        <ColumnDetails table={table} use={row.main} words={wordsIn(counts[row.index ?? -1] ?? [], row.main.ways.split)} counted={counted} onChange={onChange} />
      )}
    </div>
  );
}

function Certainty({ row, list }: Omit<CellProps, 'groups'>) {
  const { percent } = useFormat();
  const found = row.main && evidenceFor(list.evidence, list.table, { title: row.title, choice: choiceText(row.main.target) });
  if (!found) return null;
  return (
    <span className="mapping-certainty">
      <span className="mapping-bar" aria-hidden="true">
        <span style={{ width: `${found.certainty * 100}%` }} />
      </span>
      {percent(found.certainty)}
    </span>
  );
}

function Remark({ row, list }: Omit<CellProps, 'groups'>) {
  const { t } = useTranslation('import');
  const words = useMappingWords();
  const found = evidenceFor(list.evidence, list.table, { title: row.title, choice: choiceText(row.main?.target ?? noTarget) });
  const others = row.others.map(({ target }) => targetWords(list.table, target, words));
  const isNeither = row.main === null && !row.isUnused && row.title !== '';
  return (
    <span className="mapping-remark">
      {row.index === null && (
        <Tag look="stale">
          <StatusIcon status="atRisk" size={12} /> {t('mapping.columns.missing')}
        </Tag>
      )}
      {found &&
        (found.certainty < uncertain && row.main ? (
          <Tag look="stale">
            <StatusIcon status="atRisk" size={12} /> {found.reason}
          </Tag>
        ) : (
          <span className="caption">{found.reason}</span>
        ))}
      {!found && row.main && row.index !== null && row.main.target.what !== 'condition' && <span className="caption">{t('mapping.columns.chosen')}</span>}
      {isNeither && <Tag look="stale">{t('mapping.columns.neither')}</Tag>}
      {others.length > 0 && <Tag>{t('mapping.columns.also', { what: others.join(', ') })}</Tag>}
    </span>
  );
}

function useColumns(list: ColumnTableProps): Column<ColumnRow>[] {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  const words = useMappingWords();
  const groups = useMemo(() => optionGroups(list.table, words), [list.table, words]);
  const rows = useMemo(() => bestFirst(list.cells), [list.cells]);
  const place = rows[0]?.sheetRow;
  return [
    { key: 'column', title: t('mapping.columns.column'), isName: true, cell: ({ title }) => title },
    {
      key: 'example',
      title: place ? t('mapping.columns.exampleAt', { row: number(place) }) : t('mapping.columns.example'),
      cell: (row) => {
        const example = row.index === null ? null : exampleOf(rows, row.index);
        if (!example) return <span className="caption">{t('mapping.columns.empty')}</span>;
        return (
          <span className="mapping-example" title={example.text}>
            {example.text.slice(0, 80)}
            {example.sheetRow !== null && example.sheetRow !== place && (
              <span className="caption"> {t('mapping.columns.atRow', { row: number(example.sheetRow) })}</span>
            )}
          </span>
        );
      },
    },
    { key: 'becomes', title: t('mapping.columns.becomes'), cell: (row) => <BecomesCell row={row} list={list} groups={groups} /> },
    {
      key: 'key',
      title: t('mapping.columns.key'),
      cell: (row) => (
        <input
          type="checkbox"
          aria-label={t('mapping.columns.keyOf', { column: row.title })}
          checked={row.isKey}
          disabled={!row.isKey && !(row.main && ['name', 'property', 'key'].includes(row.main.target.what))}
          onChange={(event) => list.onChange(chooseKey(list.table, row, event.target.checked))}
        />
      ),
    },
    { key: 'certainty', title: t('mapping.columns.certainty'), cell: (row) => <Certainty row={row} list={list} /> },
    { key: 'reason', title: t('mapping.columns.reason'), cell: (row) => <Remark row={row} list={list} /> },
  ];
}

function Pager({ from, total, onGo }: { readonly from: number; readonly total: number; readonly onGo: (from: number) => void }) {
  const { t } = useTranslation('import');
  const { number } = useFormat();
  if (total <= pageLength) return null;
  const to = Math.min(total, from + pageLength);
  return (
    <div className="button-row mapping-pager">
      <span className="secondary" role="status">
        {t('mapping.columns.page', { from: number(from + 1), to: number(to), total: number(total) })}
      </span>
      <button type="button" className="button small" disabled={from === 0} onClick={() => onGo(Math.max(0, from - pageLength))}>
        {t('mapping.columns.before')}
      </button>
      <button type="button" className="button small" disabled={to === total} onClick={() => onGo(from + pageLength)}>
        {t('mapping.columns.after')}
      </button>
    </div>
  );
}

/** The list of columns, a page at a time; with many one can be looked for. */
export function ColumnTable(list: ColumnTableProps) {
  const { t } = useTranslation('import');
  const [from, setFrom] = useState(0);
  const [text, setText] = useState('');
  const columns = useColumns(list);
  const all = useMemo(() => rowsOf(list.table, list.header), [list.table, list.header]);
  // A column without a title cannot be named, so nothing can be made of it.
  const rows = all.filter(({ title }) => title !== '');
  const untitled = all.filter(({ title, index }) => title === '' && index !== null && exampleOf(list.cells, index) !== null).length;
  const wanted = text.trim().toLowerCase();
  const found = wanted === '' ? rows : rows.filter(({ title }) => title.toLowerCase().includes(wanted));
  const start = from < found.length ? from : 0;
  const search = (typed: string) => {
    setText(typed);
    setFrom(0);
  };
  return (
    <div className="mapping-columns">
      {rows.length > pageLength && <LabelledText label={t('mapping.columns.search')} value={text} onType={search} />}
      <DataTable
        caption={t('mapping.columns.caption', { name: list.name })}
        columns={columns}
        rows={found.slice(start, start + pageLength)}
        keyOf={({ index, title }) => `${index} ${title}`}
        emptyText={t('mapping.columns.none')}
        isStacked
      />
      {untitled > 0 && <p className="secondary mapping-pager">{t('mapping.columns.untitled', { count: untitled })}</p>}
      <Pager from={start} total={found.length} onGo={setFrom} />
    </div>
  );
}
