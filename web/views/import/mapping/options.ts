// Names what a column can become, in groups per thing of the row: key, name, properties, relations; and things that are new.
import type { MappedTable, MappedThing } from '../../../../server/model/mapping-profile';
import { type NodeKind, nodeKindNames } from '../../../../server/model/vocabulary';
import type { Words } from '../../../i18n/words';
import { kindsOf, typesOf } from './relations';
import { propertiesOf } from './rows';
import type { Target } from './uses';

/** What is chosen in a row: what a column becomes, or a new thing that it names. */
export type Choice = Target | { readonly what: 'new'; readonly kind: NodeKind };

export interface Option {
  /** The choice as text, for a select. */
  readonly value: string;
  readonly label: string;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

/** Words that the options need besides those of the model. */
export interface MappingWords extends Words {
  readonly key: string;
  readonly name: string;
  readonly kindWord: string;
  readonly subcontractor: string;
  readonly none: string;
  readonly condition: string;
  readonly newThings: string;
  /** What stands in the cell, as an end of a relation. */
  readonly named: string;
  /** Something of a relation that only the profile says. */
  ofRelation(relation: string): string;
}

export const choiceText = (choice: Choice): string => JSON.stringify(choice, Object.keys(choice).sort());

// What stands in an option was made by `choiceText`.
export const choiceOf = (text: string): Choice => JSON.parse(text) as Choice;

/** Whether the rows name it as a subcontractor: a supplier without a contract of its own. */
export function isSubcontractor(table: MappedTable, alias: string): boolean {
  const relations = table.relations.filter(({ to }) => to === alias);
  return relations.length > 0 && relations.every(({ type }) => type === 'SUBCONTRACTED_TO');
}

/** What a thing of the row is called: its kind; with its alias where several are called the same. */
export function thingWord(table: MappedTable, alias: string, words: MappingWords): string {
  const wordOf = (thing: MappedThing) =>
    isSubcontractor(table, thing.as)
      ? words.subcontractor
      : kindsOf(thing.kind)
          .map((kind) => words.kind(kind))
          .join(' / ');
  const thing = table.things.find((one) => one.as === alias);
  if (!thing) return alias;
  const word = wordOf(thing);
  return table.things.some((one) => one !== thing && wordOf(one) === word) ? `${word} (${alias})` : word;
}

/** What a column becomes, in words: Contract › Einddatum. */
export function targetWords(table: MappedTable, target: Target, words: MappingWords): string {
  const { what } = target;
  if (what === 'none') return words.none;
  if (what === 'condition') return words.condition;
  if (what === 'ofRelation') return words.ofRelation(words.relation(target.type));
  const thing = thingWord(table, target.alias, words);
  if (what === 'relation') {
    const relation = words.relation(target.type);
    return target.named === 'to' ? `${thing} › ${relation} ${words.named}` : `${words.named} ${relation} ${thing}`;
  }
  const [kind = ''] = kindsOf(table.things.find((one) => one.as === target.alias)?.kind);
  const of = { key: words.key, name: words.name, kind: words.kindWord };
  return `${thing} › ${what === 'property' ? words.property(kind, target.property) : of[what]}`;
}

function targetsOf(thing: MappedThing): Target[] {
  const alias = thing.as;
  const kinds = kindsOf(thing.kind);
  return [
    { what: 'name', alias },
    { what: 'key', alias },
    ...propertiesOf(thing).map((property): Target => ({ what: 'property', alias, property })),
    ...(['to', 'from'] as const).flatMap((named) => typesOf(kinds, named).map((type): Target => ({ what: 'relation', alias, type, named }))),
  ];
}

/** All that a column of this table can become. */
export function optionGroups(table: MappedTable, words: MappingWords): OptionGroup[] {
  const option = (target: Target): Option => ({ value: choiceText(target), label: targetWords(table, target, words) });
  return [
    ...table.things.map((thing) => ({ label: thingWord(table, thing.as, words), options: targetsOf(thing).map(option) })),
    {
      label: words.newThings,
      options: nodeKindNames.map((kind) => ({ value: choiceText({ what: 'new', kind }), label: `${words.added(words.kind(kind))} › ${words.name}` })),
    },
  ];
}

/** The kind whose glyph stands before a choice, and whether it is a subcontractor; null: none. */
export function glyphOfTarget(table: MappedTable, target: Target): { readonly kind: NodeKind; readonly rank: number } | null {
  if (!('alias' in target)) return null;
  const [kind] = kindsOf(table.things.find((one) => one.as === target.alias)?.kind);
  return kind ? { kind, rank: isSubcontractor(table, target.alias) ? 2 : 1 } : null;
}
