// Finds what stands out in the estate, and the key figures. The Start page opens with these, so each carries the numbers behind it.
import { servicesInScope } from '../../graph/layers/concentration';
import { networkFigures } from '../../graph/picture/network-figures';
import type { Analysis, Control, ParameterSpec, Subject } from '../analysis';
import { causesOf, defaultAmong } from '../causes';
import { checkNames, readNumber } from '../parameters';
import { falseRedundancies, hiddenParties, ownershipGroups, type Study, singlePointFindings } from './finding-kinds';
import { type FindingsResult, findingsResult } from './result';
import { Shown } from './shown';

const limit: ParameterSpec = {
  name: 'limit',
  option: 'limit',
  type: 'integer',
  defaultValue: 5,
  title: { en: 'Most findings of each sort', nl: 'Hoogstens zoveel bevindingen per soort' },
};
const threshold: ParameterSpec = {
  name: 'threshold',
  option: 'threshold',
  type: 'number',
  defaultValue: 0.1,
  title: { en: 'Least share of the services, 0 to 1', nl: 'Kleinste aandeel van de diensten, 0 tot 1' },
};
const parameters = [limit, threshold] as const;

export type FindingsParameters = { limit: number; threshold: number };

function kindCounts({ estate }: Subject): Record<string, number> {
  const counts = new Map<string, number>();
  for (const kind of [...estate.kinds].sort()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function vitalServices({ snapshot: { graph }, estate }: Subject): Set<number> {
  return new Set(servicesInScope(graph, estate).filter((node) => graph.nodes[node]?.properties.criticality === 'vital'));
}

function countIn(vital: ReadonlySet<number>, services: Iterable<number>): number {
  let count = 0;
  for (const service of services) if (vital.has(service)) count += 1;
  return count;
}

type PointFigures = Pick<FindingsResult['figures'], 'servicesWithSinglePoint' | 'vitalServicesWithSinglePoint' | 'vitalSinglePoints'>;

function pointFigures({ all, services }: ReturnType<typeof singlePointFindings>, vital: ReadonlySet<number>, checkpoint: () => void): PointFigures {
  const vitalSinglePoints = all.filter(({ takesDown }) => {
    checkpoint();
    return takesDown.some((service) => vital.has(service));
  }).length;
  return { servicesWithSinglePoint: services.length, vitalServicesWithSinglePoint: countIn(vital, services), vitalSinglePoints };
}

/** Progress over four phases as one number that only grows: a phase may go through its work more than once. */
class Phases {
  readonly #control: Control;
  #phase = 0;
  #furthest = 0;

  constructor(control: Control) {
    this.#control = control;
  }

  readonly checkpoint = (done = 0, total = 0): void => {
    this.#control.checkpoint();
    const here = this.#phase + (total > 0 ? Math.min(1, done / total) : 0);
    if (here <= this.#furthest) return;
    this.#furthest = here;
    this.#control.progress(here, 4);
  };

  next(): void {
    this.#phase += 1;
    this.checkpoint();
  }
}

export const findings: Analysis<FindingsParameters, FindingsResult> = {
  name: 'findings',
  question: { en: 'What stands out?', nl: 'Wat valt op?' },
  effort: 'short',
  result: findingsResult,
  parameters,
  parse(raw) {
    checkNames(raw, parameters);
    return {
      limit: readNumber(raw, limit, { minimum: 1, maximum: 1000 }) ?? 5,
      threshold: readNumber(raw, threshold, { minimum: 0, maximum: 1 }) ?? 0.1,
    };
  },
  run(subject, asked, control) {
    const { estate, snapshot } = subject;
    const { candidates, down, alreadyDown } = causesOf(subject, { among: [...defaultAmong], given: [] });
    const phases = new Phases(control);
    const study: Study = { graph: snapshot.graph, estate, candidates, down, checkpoint: phases.checkpoint, ...asked };
    const vital = vitalServices(subject);
    const points = singlePointFindings(study);
    phases.next();
    const { hidden, services: resting, pass } = hiddenParties(study);
    phases.next();
    const redundancies = falseRedundancies(study);
    phases.next();
    const owners = ownershipGroups(study, pass);
    const network = networkFigures(estate, { most: asked.limit, checkpoint: study.checkpoint });
    const shown = new Shown(estate);
    return {
      singlePoints: shown.points(points, (services) => countIn(vital, services)),
      hidden: shown.hidden(hidden, resting),
      falseRedundancies: shown.redundancies(redundancies),
      ownership: shown.owners(owners),
      figures: {
        nodes: estate.nodeCount,
        relations: snapshot.graph.relations.length,
        byKind: kindCounts(subject),
        alreadyDown: alreadyDown.length,
        ...pointFigures(points, vital, phases.checkpoint),
        directProviders: pass.members('supplier-1').length,
        jurisdictions: pass.members('country-jurisdiction').length,
        network: shown.network(network),
      },
    };
  },
};
