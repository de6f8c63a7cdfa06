// Adds a condition to the rows that count: a column, a test, its words or date.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappedTable } from '../../../../server/model/mapping-profile';
import { type ConditionTest, conditionOf, tests } from './conditions';
import { chooseConditions } from './edits';
import { LabelledChoice, LabelledText } from './fields';

/** More columns than this are typed, not chosen from a list. */
const mostListed = 300;

interface AddConditionProps {
  readonly table: MappedTable;
  readonly header: readonly string[];
  readonly onChange: (table: MappedTable) => void;
}

export function AddCondition({ table, header, onChange }: AddConditionProps) {
  const { t } = useTranslation('import');
  const titles = [...new Set(header.filter((title) => title !== ''))];
  const [column, setColumn] = useState(titles[0] ?? '');
  const [test, setTest] = useState<ConditionTest>('in');
  const [text, setText] = useState('');
  const chosen = titles.includes(column) ? column : '';
  const condition = conditionOf(chosen, test, text);
  const isDate = test === 'sinceDate' || test === 'untilDate';
  const add = () => {
    if (condition) onChange(chooseConditions(table, [...(table.rows?.only ?? []), condition]));
    setText('');
  };
  return (
    <div className="mapping-add">
      {titles.length > mostListed ? (
        <LabelledText label={t('mapping.row.column')} value={column} onType={setColumn} />
      ) : (
        <LabelledChoice label={t('mapping.row.column')} value={chosen} options={titles.map((title) => ({ value: title, label: title }))} onChoose={setColumn} />
      )}
      <LabelledChoice
        label={t('mapping.row.condition')}
        value={test}
        options={tests.map((one) => ({ value: one, label: t(`mapping.row.${one}`) }))}
        onChoose={(word) => setTest(tests.find((one) => one === word) ?? 'in')}
      />
      <LabelledText label={t(isDate ? 'mapping.row.date' : 'mapping.row.words')} value={text} onType={setText} />
      <button type="button" className="button small" disabled={!condition} onClick={add}>
        {t('mapping.row.add')}
      </button>
    </div>
  );
}
