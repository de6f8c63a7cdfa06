// Declares the properties that several node kinds share, with helpers to write a property in one line.
import type { IdentifierScheme, PropertySpec, PropertyType } from './types';

/** Declares one property: name, value type, Dutch and English title, Dutch and English description. */
export function property(name: string, value: PropertyType, words: readonly [enTitle: string, nlTitle: string, en: string, nl: string]): PropertySpec {
  const [enTitle, nlTitle, en, nl] = words;
  return { name, value, title: { en: enTitle, nl: nlTitle }, description: { en, nl } };
}

export const text: PropertyType = { type: 'text' };
export const date: PropertyType = { type: 'date' };

export function choice(...values: string[]): PropertyType {
  return { type: 'choice', values };
}

function identifier([scheme, title]: readonly [IdentifierScheme, string], en: string, nl: string): PropertySpec {
  return property(scheme, { type: 'identifier', scheme }, [title, title, en, nl]);
}

/** What every node has besides `id` and `kind`. */
export const sharedNodeProperties: readonly PropertySpec[] = [
  property('name', text, ['Name', 'Naam', 'What people call it; the id when absent.', 'Hoe men het noemt; zonder naam geldt het id.']),
  property('aliases', { type: 'texts' }, ['Aliases', 'Andere namen', 'Other names of the same thing.', 'Andere namen van hetzelfde.']),
  property('externalIds', { type: 'texts' }, [
    'External ids',
    'Externe id’s',
    'Keys in other systems, as system:key; decisive for matching.',
    'Sleutels in andere systemen, als systeem:sleutel; beslissend bij koppelen.',
  ]),
  {
    ...property('state', choice('up', 'down'), ['State', 'Toestand', 'down: recorded as already failed.', 'down: staat te boek als al uitgevallen.']),
    defaultValue: 'up',
  },
];

/** Identifiers of a legal entity; LEI, KvK and EUID are decisive for matching (semantics §5). */
export const legalEntityIdentifiers: readonly PropertySpec[] = [
  identifier(['lei', 'LEI'], 'Legal Entity Identifier, 20 characters (ISO 17442).', 'Legal Entity Identifier, 20 tekens (ISO 17442).'),
  identifier(
    ['kvk', 'KvK'],
    'Number in the Dutch trade register, 8 digits; of 7 it only suggests.',
    'KvK-nummer, 8 cijfers; met 7 geeft het alleen een suggestie.',
  ),
  identifier(['euid', 'EUID'], 'European unique identifier of a company.', 'Europese unieke aanduiding van een onderneming.'),
  identifier(['vat', 'VAT'], 'VAT number; suggests a match only.', 'Btw-nummer; geeft alleen een suggestie bij koppelen.'),
  identifier(['rsin', 'RSIN'], 'Dutch legal entities number, 9 digits; suggests only.', 'RSIN, 9 cijfers; geeft alleen een suggestie.'),
  identifier(['oin', 'OIN'], 'Dutch organisation identification number, 20 digits.', 'Organisatie-identificatienummer, 20 cijfers.'),
  identifier(['duns', 'DUNS'], 'D-U-N-S number, 9 digits; suggests only.', 'D-U-N-S-nummer, 9 cijfers; geeft alleen een suggestie.'),
];
