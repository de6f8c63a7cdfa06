// Declares the parameters `among` and `given`, which all questions about causes have, and turns them into candidates and nodes that are
// down.

import { candidatesOf } from '../graph/compiled/candidates';
import { idsWhere } from '../graph/compiled/compile';
import { downFromTheStart } from '../graph/kernel/failure';
import { causeKinds, defaultCauseKinds, type NodeKind } from '../model/vocabulary';
import type { ParameterSpec, Subject } from './analysis';
import { type RawParameters, readGiven, readKinds } from './parameters';

/** The kinds that may be causes by default, in the order of the vocabulary. */
export const defaultAmong: readonly NodeKind[] = causeKinds.filter((kind) => defaultCauseKinds.includes(kind));

export const amongParameter: ParameterSpec = {
  name: 'among',
  option: 'among',
  type: 'kinds',
  values: causeKinds,
  defaultValue: defaultAmong,
  title: { en: 'Kinds that may be the cause', nl: 'Soorten die de oorzaak mogen zijn' },
};

/** The one node that a question is about. */
export const oneNodeParameter: ParameterSpec = {
  name: 'service',
  option: 'service',
  type: 'id',
  required: true,
  defaultValue: null,
  title: { en: 'Service or other node', nl: 'Dienst of ander onderdeel' },
};

export const givenParameter: ParameterSpec = {
  name: 'given',
  option: 'given',
  type: 'ids',
  defaultValue: [],
  title: { en: 'Taken as already down', nl: 'Beschouwd als al uitgevallen' },
};

export type CauseParameters = { among: NodeKind[]; given: string[] };

/** Reads `among` and `given`. */
export function readCauses(raw: RawParameters, subject: Subject): CauseParameters {
  return { among: readAmong(raw), given: readGiven(raw, givenParameter, subject) };
}

export interface Causes {
  /** Nodes that may be causes, ascending. */
  readonly candidates: Int32Array;
  /** 1: down from the start, per vertex. */
  readonly down: Uint8Array;
  /** Ids of the nodes that are down from the start. */
  readonly alreadyDown: readonly string[];
}

/** The kinds that `among` asks for; the default ones when it is absent. */
export function readAmong(raw: RawParameters): NodeKind[] {
  return readKinds(raw, amongParameter) ?? [...defaultAmong];
}

/** The candidates and what is down before any of them fails. */
export function causesOf({ estate }: Subject, { among, given }: CauseParameters): Causes {
  const down = downFromTheStart(
    estate,
    given.map((id) => estate.indexOf.get(id) ?? -1),
  );
  return { candidates: candidatesOf(estate, among, down), down, alreadyDown: idsWhere(estate, (node) => down[node] === 1) };
}
