// Shows how the cells of a column are taken: several values in one, which of several rows counts, words that are translated.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappedTable } from '../../../../server/model/mapping-profile';
import { nodeKindNames, type PropertySpec } from '../../../../server/model/vocabulary';
import { LabelledChoice, LabelledText } from './fields';
import { kindsOf } from './relations';
import { chooseWays, specOf } from './rows';
import { useMappingWords } from './use-words';
import type { Several, Target, Use } from './uses';

/** Separators that can be chosen; others the profile itself can say. */
const signs = { semicolon: ';', comma: ',', newline: '\n', bar: '|', slash: '\u002f' } as const;
const severals: readonly Several[] = ['first', 'last', 'least', 'greatest'];

/** The rows over which words were counted: the first of the table, or all. */
export interface Counted {
  readonly rows: number;
  readonly all: boolean;
}

export interface DetailsProps {
  readonly table: MappedTable;
  readonly use: Use;
  /** Words in the sample with their numbers, the most frequent first. */
  readonly words: readonly (readonly [word: string, count: number])[];
  readonly counted: Counted;
  readonly onChange: (table: MappedTable) => void;
}

function SplitChoice({ table, use, onChange }: DetailsProps) {
  const { t } = useTranslation('import');
  const { split } = use.ways;
  const value = split === undefined ? '' : (Object.values(signs).find((sign) => sign === split) ?? 'other');
  const options = [
    { value: '', label: t('mapping.details.noSplit') },
    ...Object.entries(signs).map(([word, sign]) => ({ value: sign, label: t('mapping.details.splitBy', { sign: t(`mapping.details.${word}`) }) })),
    ...(value === 'other' ? [{ value, label: t('mapping.details.other') }] : []),
  ];
  const onChoose = (chosen: string) => chosen !== 'other' && onChange(chooseWays(table, use, { split: chosen === '' ? undefined : chosen }));
  return <LabelledChoice label={t('mapping.details.split')} value={value} options={options} onChoose={onChoose} />;
}

function SeveralChoice({ table, use, onChange }: DetailsProps) {
  const { t } = useTranslation('import');
  const options = severals.map((value) => ({ value, label: t(`mapping.details.${value}`) }));
  return (
    <LabelledChoice
      label={t('mapping.details.several')}
      value={use.ways.several ?? 'first'}
      options={options}
      onChoose={(value) => onChange(chooseWays(table, use, { several: severals.find((one) => one !== 'first' && one === value) }))}
    />
  );
}

function propertyOf(table: MappedTable, target: Target): PropertySpec | undefined {
  if (target.what !== 'property') return undefined;
  return specOf(kindsOf(table.things.find((one) => one.as === target.alias)?.kind), target.property);
}

/** What a word can become: the values of the property, the kinds; absent: any text. */
function useTranslations({ table, use: { target } }: DetailsProps): readonly { value: string; label: string }[] | undefined {
  const words = useMappingWords();
  if (target.what === 'kind') return nodeKindNames.map((kind) => ({ value: kind, label: words.kind(kind) }));
  if (target.what !== 'property') return undefined;
  const spec = propertyOf(table, target);
  return spec?.value.type === 'choice' ? spec.value.values.map((value) => ({ value, label: words.choice(value) })) : undefined;
}

interface WordProps {
  readonly word: string;
  readonly count: number | undefined;
  readonly value: string;
  readonly options: ReturnType<typeof useTranslations>;
  readonly onChoose: (to: string) => void;
}

/** A word of the cells with what it becomes: one of the values of the property, else any text. */
function Word({ word, count, value, options, onChoose }: WordProps) {
  const { t } = useTranslation('import');
  const label = t('mapping.details.wordTo', { word });
  return (
    <div className="mapping-word">
      <span>
        {word} {count !== undefined && <span className="caption">{t('mapping.details.count', { count })}</span>}
      </span>
      {options ? (
        <select className="field" aria-label={label} value={value} onChange={(event) => onChoose(event.target.value)}>
          <option value="">{t('mapping.details.asIs')}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      ) : (
        <input className="field" aria-label={label} value={value} onChange={(event) => onChoose(event.target.value)} />
      )}
    </div>
  );
}

/** Words of one column that are shown; the profile itself has them all. */
const wordsShown = 50;

function WordList(props: DetailsProps) {
  const { t } = useTranslation('import');
  const { table, use, words, counted, onChange } = props;
  const options = useTranslations(props);
  const [typed, setTyped] = useState('');
  const { values } = use.ways;
  const set = (next: Readonly<Record<string, string>> | undefined) => onChange(chooseWays(table, use, { values: next }));
  if (!values)
    return (
      <button type="button" className="button small" onClick={() => set({})}>
        {t('mapping.details.translate')}
      </button>
    );
  const counts = new Map(words);
  const listed = [...new Set([...counts.keys(), ...Object.keys(values)])].slice(0, wordsShown);
  const translate = (word: string, to: string) => {
    const { [word]: _before, ...rest } = values;
    set(to === '' ? rest : { ...rest, [word]: to });
  };
  const add = () => {
    translate(typed.trim(), options?.[0]?.value ?? typed.trim());
    setTyped('');
  };
  return (
    <fieldset className="form-field mapping-words">
      <legend>{t('mapping.details.words')}</legend>
      <p className="caption">
        {t('mapping.details.wordsHelp')} {t(counted.all ? 'mapping.details.countedAll' : 'mapping.details.countedFirst', { count: counted.rows })}
      </p>
      {listed.map((word) => (
        <Word key={word} word={word} count={counts.get(word)} value={values[word] ?? ''} options={options} onChoose={(to) => translate(word, to)} />
      ))}
      <div className="button-row">
        <LabelledText label={t('mapping.details.newWord')} value={typed} onType={setTyped} />
        <button type="button" className="button small" disabled={typed.trim() === ''} onClick={add}>
          {t('mapping.details.add')}
        </button>
        {use.target.what !== 'kind' && (
          <button type="button" className="button small" onClick={() => set(undefined)}>
            {t('mapping.details.stop')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

/** The common ways of taking a cell, for what the column is in the first place. */
export function ColumnDetails(props: DetailsProps) {
  const { what } = props.use.target;
  if (what === 'condition' || what === 'none') return null;
  const type = propertyOf(props.table, props.use.target)?.value.type;
  return (
    <div className="mapping-details">
      {what !== 'kind' && (type === undefined || type === 'texts') && <SplitChoice {...props} />}
      {type !== undefined && type !== 'node' && <SeveralChoice {...props} />}
      <WordList {...props} />
    </div>
  );
}
