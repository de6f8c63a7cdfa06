// Adds a relation between two things of a row: who, what, with whom; only what the model allows can be chosen.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappedTable } from '../../../../server/model/mapping-profile';
import { isRelationType } from '../../../../server/model/vocabulary';
import { LabelledChoice } from './fields';
import { thingWord } from './options';
import { allowedTypes, kindsOf, withRelation } from './relations';
import { useMappingWords } from './use-words';

export function AddRelation({ table, onChange }: { readonly table: MappedTable; readonly onChange: (table: MappedTable) => void }) {
  const { t } = useTranslation('import');
  const words = useMappingWords();
  const [chosen, setChosen] = useState({ from: '', type: '', to: '' });
  if (table.things.length < 2) return null;
  const from = table.things.find((one) => one.as === chosen.from) ?? table.things[0];
  const others = table.things.filter((one) => from && one.as !== from.as && allowedTypes({ from: kindsOf(from.kind), to: kindsOf(one.kind) }).length > 0);
  const to = others.find((one) => one.as === chosen.to) ?? others[0];
  const types = from && to ? allowedTypes({ from: kindsOf(from.kind), to: kindsOf(to.kind) }) : [];
  const type = types.find((one) => one === chosen.type) ?? types[0];
  const thing = (one: { readonly as: string }) => ({ value: one.as, label: thingWord(table, one.as, words) });
  const add = () => from && to && type && isRelationType(type) && onChange(withRelation(table, { type, from: from.as, to: to.as }));
  return (
    <div className="mapping-add">
      <LabelledChoice
        label={t('mapping.row.from')}
        value={from?.as ?? ''}
        options={table.things.map(thing)}
        onChoose={(as) => setChosen({ ...chosen, from: as })}
      />
      <LabelledChoice
        label={t('mapping.row.type')}
        value={type ?? ''}
        options={types.map((one) => ({ value: one, label: words.relation(one) }))}
        onChoose={(one) => setChosen({ ...chosen, type: one })}
        isDisabled={types.length === 0}
      />
      <LabelledChoice
        label={t('mapping.row.to')}
        value={to?.as ?? ''}
        options={others.map(thing)}
        onChoose={(as) => setChosen({ ...chosen, to: as })}
        isDisabled={others.length === 0}
      />
      <button type="button" className="button small" disabled={type === undefined} onClick={add}>
        {t('mapping.row.add')}
      </button>
    </div>
  );
}
