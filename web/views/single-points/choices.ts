// Lists the choices on the page, by their names in its address.
import { causeKinds, defaultCauseKinds, type NodeKind } from '../../../server/model/vocabulary';

export const tabs = ['points', 'services', 'matrix', 'causes'] as const;
export type Tab = (typeof tabs)[number];
export const levelChoices = ['all', 'critical', 'vital'] as const;
export type LevelChoice = (typeof levelChoices)[number];

/** Kinds that can be a point: those that are looked at by default first. */
export const candidateKinds: readonly NodeKind[] = [...defaultCauseKinds, ...causeKinds.filter((kind) => !defaultCauseKinds.includes(kind))];
