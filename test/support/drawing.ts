// Makes small estates from a drawing in text, so that a known answer can be read beside its picture. Kinds follow from the prefixes of ids.
//
//   svc:s -> con:c : toleranceHours 24        needs it; the type follows from the kinds
//   svc:s -> 1 of (cmp:a, cmp:b) as g         a redundancy group; `50% of (…)`, `degrades` and other values after the colon
//   con:c => sup:b for sup:a                  SUBCONTRACTED_TO, with the recipient; for “A. Typo”: one that no source knows
//   con:c ~> con:d : activationHours 8        FALLS_BACK_TO
//   sup:a owned by sup:b : share 60           OWNED_BY;   sup:a seated in country:NL   ESTABLISHED_IN
//   svc:s is criticality vital, users 10      properties of a node;   bare words as in `svc:s` just name a node
import { strict as assert } from 'node:assert';
import type { Analysis, Subject } from '../../server/analysis/analysis';
import { answer } from '../../server/analysis/answer';
import { compileEstate } from '../../server/graph/compiled/compile';
import type { Claim, PropertyValue } from '../../server/model/claims';
import type { NodeKind, RelationType } from '../../server/model/vocabulary';
import { graphOf, node, relation } from './estate';

export const referenceDate = '2026-11-01';

const kindByPrefix: Readonly<Record<string, NodeKind>> = {
  org: 'Organisation',
  svc: 'Service',
  cmp: 'Component',
  con: 'Contract',
  sup: 'Supplier',
  dc: 'Datacenter',
  country: 'Country',
  tec: 'Technology',
};

function kindOf(id: string): NodeKind {
  const kind = kindByPrefix[id.slice(0, id.indexOf(':'))];
  assert(kind, `“${id}” has no known prefix`);
  return kind;
}

const isCompany = (kind: NodeKind) => kind === 'Supplier' || kind === 'Organisation';

/** The type of `from -> to`. */
function typeOf(from: NodeKind, to: NodeKind): RelationType {
  if (from === 'Organisation' && to === 'Service') return 'USES';
  if (from === 'Contract' && isCompany(to)) return 'SUPPLIED_BY';
  if (from === 'Technology') return 'MADE_BY';
  if (from === 'Supplier' && to === 'Supplier') return 'SUBCONTRACTED_TO';
  if (to === 'Country') return from === 'Datacenter' ? 'LOCATED_IN' : 'OPERATES_FROM';
  if (to === 'Datacenter' && from !== 'Datacenter') return 'HOSTED_IN';
  return from !== 'Contract' && from !== 'Supplier' && (isCompany(to) || to === 'Contract') ? 'PROVIDED_BY' : 'DEPENDS_ON';
}

type Values = Record<string, PropertyValue>;

/** `toleranceHours 24, degrades` → values; a word alone is an impact. */
function valuesOf(text: string | undefined): Values {
  const values: Values = {};
  for (const part of (text ?? '').split(',').map((one) => one.trim())) {
    const [name = '', ...rest] = part.split(' ');
    const value = rest.join(' ');
    if (name === '') continue;
    if (value === '') values.impact = name;
    else values[name] = /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  }
  return values;
}

class Drawing {
  readonly nodes = new Map<string, Values>();
  readonly relations: Claim[] = [];
  #groups = 0;

  read(line: string): void {
    const [said = '', more] = line.split(' : ');
    const values = valuesOf(more);
    const words = / (->|=>|~>|owned by|seated in|is) /.exec(said)?.[1];
    const [left = '', right = ''] = words === undefined ? [said] : said.split(` ${words} `);
    if (words === undefined) this.#name(left.trim());
    else if (words === 'is') this.nodes.set(left, { ...this.#name(left), ...valuesOf(right) });
    else if (words === '->') this.#needs(left, right, values);
    else if (words === '=>') this.#subcontracts(left, right, values);
    else this.#relate([left, words === '~>' ? 'FALLS_BACK_TO' : words === 'owned by' ? 'OWNED_BY' : 'ESTABLISHED_IN', right], values);
  }

  #name(id: string): Values {
    const known = this.nodes.get(id) ?? {};
    this.nodes.set(id, known);
    return known;
  }

  #relate([from, type, to]: readonly [string, RelationType, string], values: Values): void {
    this.#name(from);
    this.#name(to);
    this.relations.push(relation([from, type, to], values));
  }

  #needs(from: string, right: string, values: Values): void {
    for (const [to, grouped] of this.#targets(right)) this.#relate([from, typeOf(kindOf(from), kindOf(to)), to], { ...grouped, ...values });
  }

  #subcontracts(from: string, right: string, values: Values): void {
    const [targets = '', recipient] = right.split(' for ');
    const scoped: Values = recipient === undefined ? {} : { recipient };
    if (recipient !== undefined && !recipient.startsWith('“')) this.#name(recipient);
    for (const [to, grouped] of this.#targets(targets)) this.#relate([from, 'SUBCONTRACTED_TO', to], { ...grouped, ...scoped, ...values });
  }

  #targets(text: string): [string, Values][] {
    const found = /^(\d+)(%?) of \(([^)]*)\)(?: as (\S+))?$/.exec(text);
    if (!found) return [[text, {}]];
    const [, count = '', percent = '', members = '', name] = found;
    this.#groups += 1;
    const group = { group: name ?? `g${this.#groups}`, required: percent === '' ? Number(count) : `${count}%` };
    return members.split(',').map((one) => [one.trim(), group]);
  }
}

/** The estate that a text draws, as what analyses are asked about. */
export function drawn(text: string): Subject {
  const drawing = new Drawing();
  const lines = text.split('\n').map((one) => one.trim());
  for (const line of lines) if (line !== '') drawing.read(line);
  const nodes = [...drawing.nodes].map(([id, values]) => node(id, kindOf(id), values));
  const graph = graphOf([...nodes, ...drawing.relations]);
  const wrong = graph.issues.filter(({ severity }) => severity === 'error');
  assert(wrong.length === 0 && nodes.length === graph.nodes.length, `the drawing is not what it seems: ${JSON.stringify(wrong)}`);
  return { snapshot: { id: 'drawn', asOf: referenceDate, graph }, estate: compileEstate(graph), asOf: referenceDate };
}

/** Asks an analysis as the command line and the API do: raw parameters in, the whole answer out. */
export function ask<P, R extends object>(analysis: Analysis<P, R>, subject: Subject, raw: Record<string, unknown> = {}): R {
  const control = { checkpoint() {}, progress() {} };
  return answer(analysis as Analysis, subject, { raw, control }) as R;
}
