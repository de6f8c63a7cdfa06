// The table of contract chains in docs/how-it-computes.md: what fails through one subcontractor, with the rows that say so.
import type { EstateGraph, GraphRelation } from '../../server/model/graph';
import { numberOf, textOf } from '../../server/model/graph';
import { compareText } from '../../server/model/text-order';

/** The lists of an answer to what-if that the table names. */
export interface Statuses {
  readonly failed: readonly { readonly id: string; readonly atHours: number }[];
  readonly degraded: readonly { readonly id: string; readonly atHours: number }[];
  readonly atRisk: readonly { readonly id: string }[];
}

const rowOf = ({ claims }: GraphRelation) => `${claims[0]?.file?.split('/').pop()} row ${claims[0]?.sheetRow}`;

function outcomesOf({ failed, degraded, atRisk }: Statuses): Map<string, string> {
  return new Map([
    ...failed.map(({ id, atHours }) => [id, `failed, hour ${atHours}`] as const),
    ...degraded.map(({ id }) => [id, 'degraded'] as const),
    ...atRisk.map(({ id }) => [id, 'at risk'] as const),
  ]);
}

/** One row per contract that names the subcontractor, application that it provides, and service that needs the application. */
export function chainsTable(graph: EstateGraph, subcontractor: string, statuses: Statuses): string {
  const outcomes = outcomesOf(statuses);
  const names = new Map(graph.nodes.map(({ id, properties }) => [id, textOf(properties, 'name') ?? id]));
  const into = (target: string, type: string) => graph.relations.filter((one) => one.to === target && one.type === type);
  const rows = into(subcontractor, 'SUBCONTRACTED_TO').flatMap((chain) =>
    into(chain.from, 'PROVIDED_BY').flatMap((provided) =>
      into(provided.from, 'DEPENDS_ON').map((needed) => {
        const hours = numberOf(provided.properties, 'toleranceHours') ?? 0;
        const soft = provided.properties.impact === 'degrades' ? ', degrades' : '';
        const application = (names.get(provided.from) ?? '').replace('Toepassing ', '');
        return [
          chain.from.replace('con:', ''),
          rowOf(chain).replace('subcontracted-to.csv ', ''),
          `${application}: ${rowOf(provided).replace('provided-by.csv ', '')}, ${hours} h${soft}`,
          `${names.get(needed.from)}: ${rowOf(needed)}`,
          outcomes.get(needed.from) ?? 'works',
        ].join(' | ');
      }),
    ),
  );
  const lines = rows.sort(compareText).map((row) => `| ${row} |`);
  return ['| Contract | Names Sluismeer in | Application: says who, lasts | Service: says who | Outcome |', '|---|---|---|---|---|', ...lines].join('\n');
}
