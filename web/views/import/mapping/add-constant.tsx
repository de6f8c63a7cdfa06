// Adds a value that is the same for all rows: a property of a thing, or the organisation that all belong to.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappedTable } from '../../../../server/model/mapping-profile';
import { isNodeKind } from '../../../../server/model/vocabulary';
import { chooseConstant, chooseOwner } from './edits';
import { LabelledChoice, LabelledText } from './fields';
import { thingWord } from './options';
import { kindsOf } from './relations';
import { propertiesOf, specOf } from './rows';
import { useMappingWords } from './use-words';

export function AddConstant({ table, onChange }: { readonly table: MappedTable; readonly onChange: (table: MappedTable) => void }) {
  const { t } = useTranslation('import');
  const words = useMappingWords();
  const [place, setPlace] = useState('');
  const [value, setValue] = useState('');
  const places = table.things.flatMap((thing) =>
    propertiesOf(thing)
      .filter((property) => thing.properties?.[property] === undefined)
      .map((property) => {
        const spec = specOf(kindsOf(thing.kind), property);
        const [kind = ''] = kindsOf(thing.kind);
        return {
          key: `${thing.as} ${property}`,
          alias: thing.as,
          property,
          spec,
          label: `${thingWord(table, thing.as, words)} › ${words.property(kind, property)}`,
        };
      }),
  );
  // The organisation is what is most often the same for all rows.
  const usual = places.find(({ property }) => property === 'organisation') ?? places[0];
  const chosen = places.find(({ key }) => key === place) ?? usual;
  if (!chosen) return null;
  const type = chosen.spec?.value;
  const options = type?.type === 'choice' ? type.values.map((one) => ({ value: one, label: words.choice(one) })) : undefined;
  const text = options ? (options.find((one) => one.value === value)?.value ?? options[0]?.value ?? '') : value.trim();
  const add = () => {
    const kind = type?.type === 'node' ? type.kinds[0] : undefined;
    onChange(kind !== undefined && isNodeKind(kind) ? chooseOwner(table, { ...chosen, kind }, text) : chooseConstant(table, chosen, text));
    setValue('');
  };
  return (
    <div className="mapping-add">
      <LabelledChoice
        label={t('mapping.row.property')}
        value={chosen.key}
        options={places.map(({ key, label }) => ({ value: key, label }))}
        onChoose={setPlace}
      />
      {options ? (
        <LabelledChoice label={t('mapping.row.value')} value={text} options={options} onChoose={setValue} />
      ) : (
        <LabelledText label={t('mapping.row.value')} value={value} onType={setValue} />
      )}
      <button type="button" className="button small" disabled={text === ''} onClick={add}>
        {t('mapping.row.add')}
      </button>
    </div>
  );
}
