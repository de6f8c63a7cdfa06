// Draws one field of the form of a question from its declared parameter. Its value is a list of texts.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { nodeKindNames } from '../../../server/model/vocabulary';
import { useNames } from '../../api/graph';
import type { ParameterSpec } from '../../api/questions';
import { type AddressFault, faultsIn } from '../../components/address';
import { AddressFaults } from '../../components/address-check';
import { pages, wordsOfLink } from '../../components/addresses';
import { Chips } from '../../components/chips';
import { CountryChoice, codeOf } from '../../components/country-choice';
import { ActionIcon } from '../../components/icon';
import { NodeLink } from '../../components/node-link';
import { NodePicker } from '../../components/node-picker';
import { lastScenario, readScenario, scenarioRules } from '../../components/scenario-address';
import { Note } from '../../components/states';
import { useFormat } from '../../i18n/format';
import { countryName, useWords } from '../../i18n/words';
import { useWording } from './names';

export interface FieldProps {
  readonly spec: ParameterSpec;
  readonly title: string;
  readonly texts: readonly string[];
  readonly onChange: (texts: readonly string[]) => void;
}

interface ChosenProps {
  readonly name: string;
  readonly children: React.ReactNode;
  readonly onRemove: () => void;
}

/** Something that was chosen, and a way to take it away. */
function Chosen({ name, children, onRemove }: ChosenProps) {
  const { t } = useTranslation();
  return (
    <li className="field-chosen">
      {children}
      <button type="button" className="button plain small icon-only" aria-label={t('remove', { name })} title={t('remove', { name })} onClick={onRemove}>
        <ActionIcon name="close" size={12} />
      </button>
    </li>
  );
}

/** Ids: found by name, each once. */
function NodesField({ spec, title, texts, onChange }: FieldProps) {
  const { t } = useTranslation('questions');
  const { nodeOf } = useNames(texts);
  const isSeveral = spec.type === 'ids';
  const add = (id: string) => onChange(isSeveral ? [...texts.filter((one) => one !== id), id] : [id]);
  return (
    <>
      {texts.length > 0 && (
        <ul className="field-list">
          {texts.map((id) => (
            <Chosen key={id} name={nodeOf(id)?.name ?? id} onRemove={() => onChange(texts.filter((one) => one !== id))}>
              <NodeLink id={id} node={nodeOf(id)} isLink={false} />
            </Chosen>
          ))}
        </ul>
      )}
      {(isSeveral || texts.length === 0) && (
        <NodePicker
          label={title}
          placeholder={t(isSeveral ? 'form.add' : 'form.pick')}
          {...(spec.values ? { kinds: spec.values } : {})}
          onPick={({ id }) => add(id)}
        />
      )}
    </>
  );
}

function CountriesField({ title, texts, onChange }: FieldProps) {
  const { t } = useTranslation('questions');
  const { language } = useFormat();
  return (
    <>
      {texts.length > 0 && (
        <ul className="field-list">
          {texts.map((code) => (
            <Chosen key={code} name={countryName(code, language)} onRemove={() => onChange(texts.filter((one) => one !== code))}>
              <span>{countryName(code, language)}</span>
            </Chosen>
          ))}
        </ul>
      )}
      <CountryChoice
        label={title}
        placeholder={t('form.country')}
        onPick={(node) => onChange([...texts.filter((one) => one !== codeOf(node)), codeOf(node)])}
      />
    </>
  );
}

function ChoiceField({ spec, title, texts, onChange }: FieldProps) {
  const { t } = useTranslation('questions');
  const { word } = useWording();
  return (
    <select className="field" aria-label={title} value={texts[0] ?? ''} onChange={({ target }) => onChange(target.value === '' ? [] : [target.value])}>
      {(spec.defaultValue === null || spec.defaultValue === undefined) && <option value="">{t('form.all')}</option>}
      {(spec.values ?? []).map((value) => (
        <option key={value} value={value}>
          {word(spec.name, value)}
        </option>
      ))}
    </select>
  );
}

const inputTypes: Readonly<Partial<Record<string, string>>> = { integer: 'number', number: 'number', date: 'date' };

function TextField({ spec, title, texts, onChange }: FieldProps) {
  return (
    <input
      className="field"
      type={inputTypes[spec.type] ?? 'text'}
      {...(spec.type === 'number' ? { step: 'any' } : {})}
      aria-label={title}
      value={texts[0] ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? [] : [target.value])}
    />
  );
}

const notScenario = ['at', 'tab', 'select'];

/** A pasted address of the page What if becomes its scenario; all else stays as it was pasted. What of it is no event is not dropped in silence. */
function fromPasted(text: string): { readonly text: string; readonly faults: readonly AddressFault[] } {
  const link = text.trim();
  const query = wordsOfLink(link, 'whatIf') ?? '';
  if (!/^\S+$/.test(query)) return { text, faults: [] };
  const words = new URLSearchParams(query);
  return { text: JSON.stringify(readScenario(words)), faults: faultsIn(words, scenarioRules).filter(({ name }) => !notScenario.includes(name)) };
}

function ScenarioField({ title, texts, onChange }: FieldProps) {
  const { t } = useTranslation('questions');
  const last = useMemo(lastScenario, []);
  const [faults, setFaults] = useState<readonly AddressFault[]>([]);
  const take = (pasted: string) => {
    const taken = fromPasted(pasted);
    setFaults(taken.faults);
    onChange(pasted.trim() === '' ? [] : [taken.text]);
  };
  return (
    <>
      <textarea className="field mono" rows={3} spellCheck={false} aria-label={title} value={texts[0] ?? ''} onChange={({ target }) => take(target.value)} />
      {faults.length > 0 && (
        <Note look="warning">
          <b>{t('common:address.title')}</b>
          <AddressFaults faults={faults} />
        </Note>
      )}
      <p className="caption">{t('form.scenarioHint')}</p>
      {last ? (
        <button type="button" className="link-button" onClick={() => onChange([JSON.stringify(last)])}>
          {t('form.fromWhatIf')}
        </button>
      ) : (
        <Link href={pages.whatIf} className="secondary">
          {t('form.toWhatIf')}
        </Link>
      )}
    </>
  );
}

const nodeKinds: readonly string[] = nodeKindNames;

export function Field(props: FieldProps) {
  const { spec, title, texts, onChange } = props;
  const words = useWords();
  switch (spec.type) {
    case 'id':
    case 'ids':
      return <NodesField {...props} />;
    case 'kinds':
      return (
        <Chips
          label={title}
          chips={(spec.values ?? nodeKinds).map((kind) => ({ key: kind, label: words.kinds(kind) }))}
          chosen={texts}
          onChange={(kinds) => onChange((spec.values ?? nodeKinds).filter((kind) => kinds.includes(kind)))}
        />
      );
    case 'choice':
      return <ChoiceField {...props} />;
    case 'flag':
      return (
        <label className="field-flag">
          <input type="checkbox" checked={texts[0] === 'true'} onChange={({ target }) => onChange([String(target.checked)])} />
          {title}
        </label>
      );
    case 'country-codes':
      return <CountriesField {...props} />;
    case 'scenario':
      return <ScenarioField {...props} />;
    default:
      return <TextField {...props} />;
  }
}
