// Chooses the sentence that an answer opens with, and reads its figures from the whole answer. A question without such a sentence has none.
import type { NodeBrief } from '../../../server/api/contract';
import { isRow, isTexts, type Row } from './parts';

/** A figure in the sentence: a number of things (`items` …), a share, or a text. */
export type LeadValue = { readonly count: number; readonly of: string } | { readonly share: number } | string;

export interface Lead {
  /** Text key below `leads`. */
  readonly key: string;
  readonly values: Readonly<Record<string, LeadValue>>;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const rowsOf = (value: unknown): readonly Row[] => listOf(value).filter(isRow);
const textsOf = (value: unknown): readonly string[] => (isTexts(value) ? value : []);
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
const at = (value: unknown, ...keys: readonly string[]): unknown => keys.reduce<unknown>((found, key) => (isRow(found) ? found[key] : undefined), value);
const of = (count: number, word: string): LeadValue => ({ count, of: word });
const distinct = (lists: readonly (readonly string[])[]): number => new Set(lists.flat()).size;

type LeadOf = (answer: Row, nameOf: (id: unknown) => string) => Lead | null;

function importance(answer: Row, nameOf: (id: unknown) => string): Lead {
  const name = nameOf(answer.service);
  const missing = listOf(answer.missing).length;
  if (typeof answer.probability !== 'number')
    return { key: missing > 0 ? 'importanceMissing' : 'importanceDown', values: { name, missing: of(missing, 'suppliers') } };
  return { key: answer.method === 'estimated' ? 'importanceEstimated' : 'importance', values: { name, probability: { share: answer.probability } } };
}

function cutSets(answer: Row, nameOf: (id: unknown) => string): Lead {
  const [one = 0, two = 0, three = 0] = listOf(answer.counts).map(numberOf);
  const values = { name: nameOf(answer.service), one: of(one, 'items'), two: of(two, 'pairs'), three: of(three, 'triples') };
  return { key: ['cutSetsOne', 'cutSetsTwo', 'cutSetsThree'][listOf(answer.counts).length - 1] ?? 'cutSetsOne', values };
}

function cutPairs(answer: Row): Lead {
  const services = rowsOf(answer.services);
  const orders = services.map(({ counts }) => listOf(counts).map(numberOf));
  const pairs = orders.reduce((sum, [, two = 0]) => sum + two, 0);
  return {
    key: 'cutPairs',
    values: { services: of(services.length, 'services'), without: of(orders.filter(([one = 0]) => one === 0).length, 'services'), pairs: of(pairs, 'pairs') },
  };
}

function recovery(answer: Row): Lead {
  const services = rowsOf(answer.recovery).filter(({ kind }) => kind === 'Service');
  if (services.length === 0) return { key: 'recoveryNone', values: {} };
  const never = (key: string) => of(services.filter((one) => one[key] === null).length, 'services');
  return { key: 'recovery', values: { services: of(services.length, 'services'), tested: never('backTested'), onPaper: never('backOnPaper') } };
}

function whatIf({ totals, organisations }: Row): Lead {
  if (numberOf(at(totals, 'failed')) + numberOf(at(totals, 'degraded')) === 0) return { key: 'whatIfNone', values: {} };
  return {
    key: 'whatIf',
    values: {
      services: of(numberOf(at(totals, 'byKind', 'Service')), 'services'),
      organisations: of(listOf(organisations).length, 'organisations'),
      items: of(numberOf(at(totals, 'failed')), 'items'),
      degraded: of(numberOf(at(totals, 'degraded')), 'items'),
    },
  };
}

function why(answer: Row, nameOf: (id: unknown) => string): Lead {
  const values = { name: nameOf(answer.id), steps: of(listOf(answer.steps).length, 'steps'), held: of(listOf(answer.held).length, 'groups') };
  const isCause = answer.status === 'failed' && listOf(answer.steps).length === 0;
  return { key: isCause ? 'whyCause' : `why-${String(answer.status)}`, values };
}

function coldStart(answer: Row): Lead {
  const rings = rowsOf(answer.rings);
  if (rings.length === 0) return { key: 'coldStartNone', values: {} };
  const [items, waiting] = ['ring', 'waiting'].map((key) => of(distinct(rings.map((one) => textsOf(one[key]))), 'items'));
  return { key: 'coldStart', values: { rings: of(rings.length, 'rings'), items: items ?? '', waiting: waiting ?? '' } };
}

/** By question. */
const leads: Readonly<Record<string, LeadOf>> = {
  'what-if': whatIf,
  why,
  'single-points': ({ singlePoints }) => ({
    key: 'singlePoints',
    values: { points: of(listOf(singlePoints).length, 'items'), services: of(distinct(rowsOf(singlePoints).map((one) => textsOf(one.takesDown))), 'services') },
  }),
  'cut-sets': cutSets,
  'cut-pairs': cutPairs,
  'common-causes': ({ commonCauses }) => ({
    key: listOf(commonCauses).length === 0 ? 'commonCausesNone' : 'commonCauses',
    values: { groups: of(listOf(commonCauses).length, 'groups') },
  }),
  concentration: ({ hiddenFound, apparentNumber }) => ({
    key: 'concentration',
    values: { apparent: of(numberOf(apparentNumber), 'suppliers'), hidden: of(numberOf(hiddenFound), 'items') },
  }),
  importance,
  findings: ({ figures }) => ({
    key: 'findings',
    values: { services: of(numberOf(at(figures, 'servicesWithSinglePoint')), 'services'), all: of(numberOf(at(figures, 'byKind', 'Service')), 'services') },
  }),
  recovery,
  overlap: ({ pairs, providers }) => ({
    key: numberOf(pairs) === 0 ? 'overlapNone' : 'overlap',
    values: { pairs: of(numberOf(pairs), 'pairs'), providers: of(numberOf(providers), 'suppliers') },
  }),
  'cold-start': coldStart,
  'spare-capacity': ({ counts }) => ({
    key: numberOf(at(counts, 'pairs')) === 0 ? 'spareCapacityNone' : 'spareCapacity',
    values: { groups: of(numberOf(at(counts, 'groups')), 'groups'), pairs: of(numberOf(at(counts, 'pairs')), 'pairs') },
  }),
  compare: ({ newlyHit, spared, singlePoints }) => ({
    key: 'compare',
    values: {
      newlyHit: of(listOf(newlyHit).length, 'items'),
      spared: of(listOf(spared).length, 'items'),
      appear: of(listOf(at(singlePoints, 'appear')).length, 'items'),
      go: of(listOf(at(singlePoints, 'go')).length, 'items'),
    },
  }),
  'what-helps': ({ members, fallbacks }) => ({
    key: 'whatHelps',
    values: { members: of(numberOf(at(members, 'found')), 'places'), fallbacks: of(numberOf(at(fallbacks, 'found')), 'contracts') },
  }),
};

/** The sentence for an answer; null when there is none. */
export function leadOf(answer: Row, nodeOf: (id: string) => NodeBrief | undefined): Lead | null {
  const nameOf = (id: unknown) => (typeof id === 'string' ? (nodeOf(id)?.name ?? id) : '');
  return leads[String(answer.question)]?.(answer, nameOf) ?? null;
}
