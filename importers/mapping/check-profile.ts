// Checks what the shape of a profile cannot say: that its parts fit each other and the model. Each fault names its place in the profile.
import { Fault } from '../../server/model/faults';
import { reasonIn } from '../../server/model/issues';
import {
  type MappedEnd,
  type MappedRelation,
  type MappedTable,
  type MappedThing,
  type MappedValue,
  type MappingProfile,
  mappingProfile,
} from '../../server/model/mapping-profile';
import { foldName } from '../../server/model/normal-form';
import { schemaReason } from '../../server/model/schema-reason';
import { type Bilingual, type NodeKind, nodeKindSpec, type PropertySpec, relationTypeSpec } from '../../server/model/vocabulary';
import { encodingNamed } from '../reading/decoding';
import { foldHeader } from '../reading/headers';
import { readValue } from '../reading/property-values';
import { columnUses } from './columns';

function refuse(name: string, at: string, { en, nl }: Bilingual): never {
  throw new Fault('bad-mapping', 1, { value: name, details: { at, ...reasonIn({ en: `${at}: ${en}`, nl: `${at}: ${nl}` }) }, more: { at } });
}

/** A profile from data of any kind. Throws `bad-mapping`. `name`: what it is called until it is known. */
export function parseProfile(data: unknown, name: string): MappingProfile {
  const parsed = mappingProfile.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new Fault('bad-mapping', 1, { value: name, details: { at: '', ...reasonIn(schemaReason(parsed.error)) } });
}

/** Refuses a profile that still asks something. */
export function refuseOpen({ name, open }: MappingProfile): void {
  const [first] = open;
  if (!first) return;
  throw new Fault('mapping-open', 1, {
    value: name,
    details: { count: open.length, first: first.question, at: first.at },
    more: { open: open.map(({ at, question }) => ({ at, question })) },
  });
}

/** Refuses a profile by which no table makes anything. */
export function refuseEmpty({ name, tables }: MappingProfile): void {
  if (tables.every(({ things }) => things.length === 0)) throw new Fault('mapping-empty', 1, { value: name });
}

const quoteAll = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');

/** The kinds that a thing may have. */
export function kindsOf({ kind }: Pick<MappedThing, 'kind'>): NodeKind[] {
  return typeof kind === 'string' ? [kind] : [...new Set(Object.values(kind.values))];
}

/** The checks of one table. */
class TableCheck {
  readonly #profile: string;
  readonly #at: string;
  readonly #table: MappedTable;
  readonly #things = new Map<string, MappedThing>();

  constructor(profile: string, at: string, table: MappedTable) {
    this.#profile = profile;
    this.#at = at;
    this.#table = table;
  }

  run(): void {
    const { things, relations, encoding } = this.#table;
    if (encoding !== null && encodingNamed(encoding) === undefined)
      this.#refuse(`${this.#at}.encoding`, {
        en: `“${encoding}” is no encoding that is read: utf-8, utf-16, windows-1252`,
        nl: `“${encoding}” is geen codering die gelezen wordt: utf-8, utf-16, windows-1252`,
      });
    for (const [index, thing] of things.entries()) {
      const at = `${this.#at}.things[${index}]`;
      if (this.#things.has(thing.as))
        this.#refuse(`${at}.as`, { en: `the alias “${thing.as}” is used twice`, nl: `de alias “${thing.as}” staat er twee keer` });
      if (!thing.key && !thing.name)
        this.#refuse(at, {
          en: `“${thing.as}” has no key and no name: what makes it one thing?`,
          nl: `“${thing.as}” heeft geen sleutel en geen naam: wat maakt het tot één ding?`,
        });
      this.#things.set(thing.as, thing);
    }
    for (const [index, thing] of things.entries()) this.#checkThing(thing, `${this.#at}.things[${index}]`);
    this.#checkRings();
    for (const [index, relation] of relations.entries()) this.#checkRelation(relation, `${this.#at}.relations[${index}]`);
    this.#checkChosen();
  }

  /** A choice that nothing reads, or that contradicts another, would be lost without a word. */
  #checkChosen(): void {
    const used = new Set([...columnUses(this.#table, this.#at)].flatMap(({ titles }) => titles.map(foldHeader)));
    const ids = new Map<string, string>();
    for (const [index, { column, name, id }] of (this.#table.chosen ?? []).entries()) {
      const at = `${this.#at}.chosen[${index}]`;
      const key = `${foldHeader(column)}\u0000${foldName(name)}`;
      const other = ids.get(key);
      if (!used.has(foldHeader(column)))
        this.#refuse(at, { en: `nothing in this table comes from the column “${column}”`, nl: `niets in deze tabel komt uit de kolom “${column}”` });
      if (other !== undefined && other !== id)
        this.#refuse(at, { en: `“${name}” was chosen to be “${other}” as well`, nl: `“${name}” is ook gekozen als “${other}”` });
      ids.set(key, id);
    }
  }

  #refuse(at: string, reason: Bilingual): never {
    return refuse(this.#profile, at, reason);
  }

  #checkThing(thing: MappedThing, at: string): void {
    for (const [name, value] of Object.entries(thing.properties ?? {})) {
      const place = `${at}.properties.${name}`;
      const kinds = kindsOf(thing);
      const spec = kinds.flatMap((kind) => nodeKindSpec(kind)?.properties ?? []).find((one) => one.name === name);
      if (name === 'name')
        this.#refuse(place, { en: 'the name stands beside the properties, under “name”', nl: 'de naam staat naast de eigenschappen, onder “name”' });
      if (!spec) {
        const known = kinds.flatMap((kind) => nodeKindSpec(kind)?.properties.map((one) => one.name) ?? []);
        this.#refuse(place, {
          en: `${kinds.join(', ')} has no property “${name}”; it has ${[...new Set(known)].join(', ')}`,
          nl: `${kinds.join(', ')} heeft geen eigenschap “${name}”; wel ${[...new Set(known)].join(', ')}`,
        });
      }
      this.#checkValue(spec, value, place);
    }
  }

  #alias(alias: string, at: string): MappedThing {
    const thing = this.#things.get(alias);
    if (thing) return thing;
    const known = quoteAll([...this.#things.keys()]);
    return this.#refuse(at, {
      en: `there is no thing “${alias}” in this table; there are ${known}`,
      nl: `er is geen ding “${alias}” in deze tabel; wel ${known}`,
    });
  }

  #checkValue(spec: PropertySpec, value: MappedValue, at: string): void {
    const type = spec.value;
    if ('thing' in value || 'named' in value) {
      if (type.type !== 'node')
        this.#refuse(at, { en: `“${spec.name}” holds a ${type.type}, not another thing`, nl: `“${spec.name}” bevat ${type.type}, geen ander ding` });
      const kinds = 'thing' in value ? kindsOf(this.#alias(value.thing, at)) : value.named;
      if (!kinds.some((kind) => type.kinds.includes(kind)))
        this.#refuse(at, {
          en: `“${spec.name}” is a ${type.kinds.join(' or ')}, not a ${kinds.join(' or ')}`,
          nl: `“${spec.name}” is een ${type.kinds.join(' of ')}, geen ${kinds.join(' of ')}`,
        });
      return;
    }
    if (type.type === 'node')
      this.#refuse(at, {
        en: `“${spec.name}” is another thing: give the alias of a thing of the row ({"thing": …}), or what a cell names ({"named": […], "column": …})`,
        nl: `“${spec.name}” is een ander ding: geef de alias van een ding van de rij ({"thing": …}), of wat een cel noemt ({"named": […], "column": …})`,
      });
    if ('value' in value) this.#checkConstant(spec, value.value, at);
    else if (value.split !== undefined && type.type !== 'texts')
      this.#refuse(at, { en: `“${spec.name}” holds one value, so nothing can be split`, nl: `“${spec.name}” heeft één waarde, dus er valt niets te splitsen` });
    else if (type.type === 'choice') for (const word of Object.values(value.values ?? {})) this.#checkConstant(spec, word, `${at}.values`);
  }

  #checkConstant(spec: PropertySpec, value: string | number | boolean, at: string): void {
    const { value: read, note } = readValue(spec, String(value), '.');
    if (read !== undefined && !note) return;
    const allowed = spec.value.type === 'choice' ? `: ${spec.value.values.join(', ')}` : '';
    this.#refuse(at, { en: `“${value}” is no value of “${spec.name}”${allowed}`, nl: `“${value}” is geen waarde van “${spec.name}”${allowed}` });
  }

  /** Things that name each other in a ring: none of them could be what the other needs first. */
  #checkRings(): void {
    const done = new Set<string>();
    const visit = (alias: string, path: readonly string[]): void => {
      if (path.includes(alias)) {
        const ring = quoteAll([...path.slice(path.indexOf(alias)), alias]);
        this.#refuse(this.#at, { en: `things name each other in a ring: ${ring}`, nl: `dingen noemen elkaar in een kring: ${ring}` });
      }
      if (done.has(alias)) return;
      for (const value of Object.values(this.#things.get(alias)?.properties ?? {})) if ('thing' in value) visit(value.thing, [...path, alias]);
      done.add(alias);
    };
    for (const alias of this.#things.keys()) visit(alias, []);
  }

  #endKinds(end: MappedEnd, at: string): readonly NodeKind[] {
    return typeof end === 'string' ? kindsOf(this.#alias(end, at)) : end.named;
  }

  #checkRelation({ type, from, to, properties }: MappedRelation, at: string): void {
    const spec = relationTypeSpec(type);
    const [dependents, targets] = [this.#endKinds(from, `${at}.from`), this.#endKinds(to, `${at}.to`)];
    const isAllowed = spec?.between.some((pair) => dependents.some((kind) => pair.from.includes(kind)) && targets.some((kind) => pair.to.includes(kind)));
    if (!isAllowed)
      this.#refuse(at, {
        en: `${type} does not go from ${dependents.join(', ')} to ${targets.join(', ')}`,
        nl: `${type} gaat niet van ${dependents.join(', ')} naar ${targets.join(', ')}`,
      });
    for (const [name, value] of Object.entries(properties ?? {})) {
      const place = `${at}.properties.${name}`;
      const property = spec?.properties.find((one) => one.name === name);
      const known = spec?.properties.map((one) => one.name).join(', ') || '–';
      if (!property)
        this.#refuse(place, { en: `${type} has no property “${name}”; it has ${known}`, nl: `${type} heeft geen eigenschap “${name}”; wel ${known}` });
      this.#checkValue(property, value, place);
    }
  }
}

/** Throws `bad-mapping` for a profile that cannot be meant so. */
export function checkProfile({ name, tables }: MappingProfile): void {
  for (const [index, table] of tables.entries()) new TableCheck(name, `tables[${index}]`, table).run();
}
