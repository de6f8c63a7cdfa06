// Shows what one row describes: its things, the relations between them, what is the same for all rows, and which rows count.
import { useTranslation } from 'react-i18next';
import type { MappedEnd, MappedTable, MappedThing } from '../../../../server/model/mapping-profile';
import { isNodeKind, nodeKindNames } from '../../../../server/model/vocabulary';
import { ActionIcon, KindIcon } from '../../../components/icon';
import { Tag } from '../../../components/tag';
import { AddCondition } from './add-condition';
import { AddConstant } from './add-constant';
import { AddRelation } from './add-relation';
import { testsOf } from './conditions';
import { chooseConditions, chooseConstant, chooseKind, namelessThings, removeThing, takeOut } from './edits';
import { Fold } from './fields';
import { glyphOfTarget, thingWord } from './options';
import { kindsOf } from './relations';
import type { Mapping } from './use-mapping';
import { useMappingWords } from './use-words';

export interface RowMakesProps {
  readonly mapping: Mapping;
  readonly entry: number;
  readonly table: MappedTable;
}

function RemoveButton({ what, onRemove }: { readonly what: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('import');
  const label = t('mapping.row.remove', { what });
  return (
    <button type="button" className="button small plain icon-only" aria-label={label} title={label} onClick={onRemove}>
      <ActionIcon name="close" size={12} />
    </button>
  );
}

const titlesOf = (thing: MappedThing): string[] => {
  const cells = [...(thing.key ?? []), ...(thing.name && 'column' in thing.name ? [thing.name] : [])];
  return [...new Set(cells.flatMap(({ column }) => [column].flat().slice(0, 1)))];
};

function Thing({ thing, mapping, entry, table }: RowMakesProps & { readonly thing: MappedThing }) {
  const { t } = useTranslation('import');
  const words = useMappingWords();
  const word = thingWord(table, thing.as, words);
  const glyph = glyphOfTarget(table, { what: 'name', alias: thing.as });
  const titles = titlesOf(thing);
  const constant = thing.name && 'value' in thing.name ? thing.name.value : undefined;
  return (
    <li className="mapping-item">
      {glyph && <KindIcon kind={glyph.kind} rank={glyph.rank} />}
      {typeof thing.kind === 'string' ? (
        <select
          className="field"
          aria-label={t('mapping.row.kindOf', { thing: word })}
          value={thing.kind}
          onChange={(event) => isNodeKind(event.target.value) && mapping.changeTable(chooseKind(table, thing.as, event.target.value))}
        >
          {nodeKindNames.map((kind) => (
            <option key={kind} value={kind}>
              {words.kind(kind)}
            </option>
          ))}
        </select>
      ) : (
        <b>{kindsOf(thing.kind).map(words.kind).join(' / ')}</b>
      )}
      {constant !== undefined && <span>{constant}</span>}
      {titles.length > 0 && <span className="secondary">{t('mapping.row.by', { columns: titles.join(' + ') })}</span>}
      {typeof thing.kind !== 'string' && <span className="secondary">{t('mapping.row.byKind', { column: [thing.kind.column].flat()[0] })}</span>}
      {namelessThings(table).includes(thing.as) && <Tag look="stale">{t('mapping.row.nameless', { thing: word })}</Tag>}
      {table.things.length > 1 && <RemoveButton what={word} onRemove={() => mapping.change(removeThing(mapping.profile, entry, thing.as))} />}
    </li>
  );
}

function Relations({ mapping, entry, table }: RowMakesProps) {
  const { t } = useTranslation('import');
  const words = useMappingWords();
  const end = (one: MappedEnd) =>
    typeof one === 'string'
      ? thingWord(table, one, words)
      : `${one.named.map(words.kind).join(' / ')} (${one.column === undefined ? one.value : [one.column].flat()[0]})`;
  const said = table.relations.map(({ type, from, to }) => `${end(from)} ${words.relation(type)} ${end(to)}`);
  return (
    <>
      <h3>{t('mapping.row.relations')}</h3>
      {said.length === 0 && <p className="caption">{t('mapping.row.none')}</p>}
      <ul>
        {table.relations.map((relation, at) => (
          <li key={JSON.stringify(relation)} className="mapping-item">
            <span>{said[at]}</span>
            <RemoveButton what={said[at] ?? ''} onRemove={() => mapping.change(takeOut(mapping.profile, `tables[${entry}].relations`, at))} />
          </li>
        ))}
      </ul>
      <AddRelation table={table} onChange={mapping.changeTable} />
    </>
  );
}

function Constants({ mapping, table }: RowMakesProps) {
  const { t } = useTranslation('import');
  const words = useMappingWords();
  const constants = table.things.flatMap(({ as: alias, kind, properties = {} }) =>
    Object.entries(properties).flatMap(([property, value]) => {
      const owner = 'thing' in value ? table.things.find((one) => one.as === value.thing) : undefined;
      const named = owner?.name && 'value' in owner.name ? owner.name.value : undefined;
      const text = 'value' in value && value.value !== undefined ? String(value.value) : named;
      const [first = ''] = kindsOf(kind);
      return text === undefined
        ? []
        : [{ alias, property, said: `${thingWord(table, alias, words)} › ${words.property(first, property)}: ${words.choice(text)}` }];
    }),
  );
  return (
    <>
      <h3>{t('mapping.row.constants')}</h3>
      {constants.length === 0 && <p className="caption">{t('mapping.row.none')}</p>}
      <ul>
        {constants.map(({ alias, property, said }) => (
          <li key={said} className="mapping-item">
            <span>{said}</span>
            <RemoveButton what={said} onRemove={() => mapping.changeTable(chooseConstant(table, { alias, property }, undefined))} />
          </li>
        ))}
      </ul>
      <AddConstant table={table} onChange={mapping.changeTable} />
    </>
  );
}

function Conditions({ mapping, table }: RowMakesProps) {
  const { t } = useTranslation('import');
  const only = table.rows?.only ?? [];
  const said = only.map((condition) =>
    testsOf(condition)
      .map(({ test, words }) =>
        t('mapping.row.conditionText', { column: [condition.column].flat()[0], test: t(`mapping.row.${test}`), words: words.join(', ') }),
      )
      .join(', '),
  );
  return (
    <>
      <h3>{t('mapping.row.conditions')}</h3>
      {only.length === 0 && <p className="caption">{t('mapping.row.all')}</p>}
      <ul>
        {only.map((condition, at) => (
          <li key={said[at]} className="mapping-item">
            <span>{said[at]}</span>
            <RemoveButton
              what={said[at] ?? ''}
              onRemove={() =>
                mapping.changeTable(
                  chooseConditions(
                    table,
                    only.filter((one) => one !== condition),
                  ),
                )
              }
            />
          </li>
        ))}
      </ul>
      <AddCondition table={table} header={mapping.sheet.table.header} onChange={mapping.changeTable} />
    </>
  );
}

export function RowMakes(props: RowMakesProps) {
  const { t } = useTranslation('import');
  const { table } = props;
  return (
    <Fold title={t('mapping.row.title')} isOpen={namelessThings(table).length > 0}>
      <div className="mapping-makes">
        <section>
          <h3>{t('mapping.row.things')}</h3>
          <ul>
            {table.things.map((thing) => (
              <Thing key={thing.as} thing={thing} {...props} />
            ))}
          </ul>
        </section>
        <section>
          <Relations {...props} />
        </section>
        <section>
          <Constants {...props} />
        </section>
        <section>
          <Conditions {...props} />
        </section>
      </div>
    </Fold>
  );
}
