// Writes the values of a question in Cypher as Neo4j Browser takes them: a `:param` line each, before the statement.
import type { ScenarioEvent } from '../../server/model/scenario';

export type CypherValue = string | number | readonly string[];

/** A question by name, with the values that the screen knows; what is missing is the example of the question. */
export interface AskedCypher {
  readonly name: string;
  readonly parameters?: Readonly<Record<string, CypherValue | undefined>>;
}

interface Question {
  readonly parameters: readonly { readonly name: string; readonly example: string }[];
  readonly text: string;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value as it is written in Cypher. */
export function cypherValue(value: CypherValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return `[${value.map(cypherValue).join(', ')}]`;
  return `'${value.replaceAll(/[\\'\n\r\t]/g, (sign) => escapes[sign] ?? sign)}'`;
}

/** What is pasted into Neo4j Browser: parameters, then the statement, each ended as several in one go must be. */
export function cypherToPaste({ parameters, text }: Question, values: AskedCypher['parameters'] = {}): string {
  const lines = parameters.map(({ name, example }) => {
    const value = values[name];
    return `:param ${name} => ${value === undefined ? example : cypherValue(value)};`;
  });
  return [...lines, `${text};`].join('\n');
}

const failures: ReadonlySet<string> = new Set(['fail', 'fail-group', 'country-outage', 'country-sanction']);

/** What a scenario made fail, as the answer to it says. */
export interface AskedFailure {
  readonly events: readonly ScenarioEvent[];
  readonly given: readonly string[];
  readonly causes: unknown;
}

/** The questions that fit a scenario of failures; changes (an award, a relation that is disabled …) cannot be asked in Cypher. */
export function cypherOfScenario({ events, given, causes }: AskedFailure): AskedCypher[] {
  if (!events.every(({ type }) => failures.has(type)) || !Array.isArray(causes)) return [];
  const failed = causes.filter((id): id is string => typeof id === 'string');
  const countries = events.flatMap((event) => (event.type === 'country-outage' || event.type === 'country-sanction' ? [`country:${event.code}`] : []));
  return [
    { name: 'blast-radius-rounds', parameters: { failed: [...failed, ...given] } },
    ...(failed.length === 1 ? [{ name: 'blast-radius', parameters: { id: failed[0] } }] : []),
    ...countries.map((id) => ({ name: 'services-in-country', parameters: { id } })),
  ];
}

/** The questions that fit one node, by its kind. */
export function cypherOfNode({ id, kind }: { readonly id: string; readonly kind: string }): AskedCypher[] {
  if (kind === 'Country') return [{ name: 'services-in-country', parameters: { id } }];
  const radius = { name: 'blast-radius', parameters: { id } };
  return kind === 'Service' ? [radius, { name: 'nth-party', parameters: { id } }, { name: 'single-points', parameters: { id } }] : [radius];
}
