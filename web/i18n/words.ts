// Gives the words of the model in the language of the screen: kinds, relation types and properties, from the data of the vocabulary.
import { useMemo } from 'react';
import { nodeKindSpec, relationTypeSpec } from '../../server/model/vocabulary';
import { choiceWords } from './choices';
import { useFormat } from './format';
import type { Language } from './texts';

/** The name of a country in the language of the screen; its code when it is not one. */
export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

/** The name of a node as it is shown: that of a country follows the language, unless its id holds no code. */
export function shownName(node: { readonly id: string; readonly kind: string; readonly name: string }, language: Language): string {
  const code = node.kind === 'Country' ? /^country:([A-Za-z]{2})$/.exec(node.id)?.[1] : undefined;
  return code === undefined ? node.name : countryName(code, language);
}

export interface Words {
  /** One of a kind: Leverancier. */
  kind(kind: string): string;
  /** Several of a kind: Leveranciers. */
  kinds(kind: string): string;
  /** What a relation says, from the dependent on: hangt af van. */
  relation(type: string): string;
  /** Title of a property of a kind; its name when the model has no such property. */
  property(kind: string, name: string): string;
  /** Title of a property of a relation type. */
  relationProperty(type: string, name: string): string;
  /** What is not in the data yet: leverancier (nieuw). */
  added(name: string): string;
  /** A value of a choice: volledig. */
  choice(value: string): string;
}

export function wordsOf(language: Language): Words {
  return {
    kind: (kind) => nodeKindSpec(kind)?.title[language] ?? kind,
    kinds: (kind) => nodeKindSpec(kind)?.plural[language] ?? kind,
    relation: (type) => relationTypeSpec(type)?.title[language] ?? type,
    property: (kind, name) => nodeKindSpec(kind)?.properties.find((one) => one.name === name)?.title[language] ?? name,
    relationProperty: (type, name) => relationTypeSpec(type)?.properties.find((one) => one.name === name)?.title[language] ?? name,
    added: (name) => `${name} (${language === 'nl' ? 'nieuw' : 'new'})`,
    choice: (value) => choiceWords[value]?.[language] ?? value,
  };
}

export function useWords(): Words {
  const { language } = useFormat();
  return useMemo(() => wordsOf(language), [language]);
}
