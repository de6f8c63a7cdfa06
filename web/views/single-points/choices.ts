// Lists the choices on the page, by their names in its address.
import type { NodeKind } from '../../../server/model/vocabulary';

export const tabs = ['points', 'services', 'matrix', 'causes'] as const;
export type Tab = (typeof tabs)[number];
export const levelChoices = ['all', 'critical', 'vital'] as const;
export type LevelChoice = (typeof levelChoices)[number];

/** Kinds that can be a point, and those that are looked at by default (semantics §3, candidates). */
export const candidateKinds: readonly NodeKind[] = ['Supplier', 'Organisation', 'Datacenter', 'Technology', 'Component', 'Contract', 'Service'];
