// Words what an answer holds: names of ids, titles of keys, words for values, numbers.
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeBrief } from '../../../server/api/contract';
import { criticalities, nodeKindSpec, relationTypeSpec } from '../../../server/model/vocabulary';
import { type Format, useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import { titles, unitOf, valueWords } from './titles';

type NodeOf = (id: string) => NodeBrief | undefined;

export interface Wording {
  /** Name of the question that is answered. */
  readonly question: string;
  readonly nodeOf: NodeOf;
  readonly format: Format;
  /** Title of a key: ours, else that of a kind or a layer, else the key. */
  title(key: string): string;
  /** Title of a section at the top of the answer, where a question may have a word of its own. */
  sectionTitle(key: string): string;
  /** A text that is no id, in words. */
  word(key: string, text: string): string;
  number(key: string, value: number): string;
}

const kindKeys: ReadonlySet<string> = new Set(['kind', 'kinds', 'among']);

/** A number under a key, in the unit of that key. */
export function numberText(key: string, { value, format }: { readonly value: number; readonly format: Format }): string {
  const unit = unitOf(key);
  if (unit === 'probability') return format.probability(value);
  if (unit === 'times') return `${format.number(value)}\u00a0×`;
  if (unit === 'share') return format.percent(value, value !== 0 && Math.abs(value) < 0.001 ? 3 : 1);
  if (unit === 'hours') return format.hours(value);
  if (unit === 'euro') return format.euro(value);
  return Number.isInteger(value) || Math.abs(value) >= 1 ? format.number(value) : format.fraction(value);
}

const WordingContext = createContext<Wording | null>(null);
export const WordingProvider = WordingContext.Provider;

/** How values are worded within the nearest provider: made there once, since an answer has many thousands of values. */
export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (!wording) throw new Error('a value is shown outside a WordingProvider');
  return wording;
}

/** What a provider is given: how to word values in the language of the screen, with these names, in the answer to a question. */
export function useWordingWith(nodeOf: NodeOf, question = ''): Wording {
  const format = useFormat();
  const words = useWords();
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const own = (path: string) => (i18n.exists(path) ? t(path) : undefined);
    const title = (key: string) => {
      const known = titles[key]?.[format.language];
      if (known !== undefined) return known;
      if (nodeKindSpec(key)) return words.kinds(key);
      if (criticalities.some((one) => one === key)) return words.choice(key);
      return own(`layer.${key}`) ?? key;
    };
    /** An id made of ids, as “a PROVIDED_BY b”: each in words. */
    const sentence = (text: string) => {
      const parts = text.split(' ');
      if (parts.length === 1 || !nodeOf(parts[0] ?? '')) return undefined;
      return parts.map((part) => nodeOf(part)?.name ?? (relationTypeSpec(part) ? words.relation(part) : (own(`questions:words.${part}`) ?? part))).join(' ');
    };
    const word = (key: string, text: string) => {
      if (kindKeys.has(key) || nodeKindSpec(text)) return words.kind(text);
      if (key === 'layer' || key === 'status' || key === 'criticality' || key === 'before' || key === 'after')
        return own(`${key === 'before' || key === 'after' ? 'status' : key}.${text}`) ?? text;
      if (key === 'type') return relationTypeSpec(text) ? words.relation(text) : (own(`event.${text}`) ?? text);
      if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.date(text);
      return valueWords[text]?.[format.language] ?? own(`layer.${text}`) ?? sentence(text) ?? text;
    };
    const sectionTitle = (key: string) => titles[`${question}/${key}`]?.[format.language] ?? title(key);
    return { question, nodeOf, format, title, sectionTitle, word, number: (key: string, value: number) => numberText(key, { value, format }) };
  }, [nodeOf, question, format, words, t, i18n]);
}
