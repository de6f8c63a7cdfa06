// What can be chosen on the page, as its address names it.
import type { NodeKind } from '../../../server/model/vocabulary';

export const tabs = ['points', 'services', 'matrix', 'causes'] as const;
export type Tab = (typeof tabs)[number];
export const levelChoices = ['all', 'critical', 'vital'] as const;
export type LevelChoice = (typeof levelChoices)[number];

/** Kinds that can be a point, and those that are looked at by default (semantics §3, candidates). */
export const candidateKinds: readonly NodeKind[] = ['Supplier', 'Organisation', 'Datacenter', 'Technology', 'Component', 'Contract', 'Service'];
