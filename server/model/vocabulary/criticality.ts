// Declares how critical a service can be: the words, their order, and their weights (semantics §3, reliance share).

/** Worst first. */
export const criticalities = ['vital', 'critical', 'important', 'supporting'] as const;
export type Criticality = (typeof criticalities)[number];

/** What a service weighs by its criticality; one of which it is unknown as much as a supporting one. */
export const criticalityWeights: Readonly<Record<Criticality | 'unknown', number>> = { vital: 8, critical: 4, important: 2, supporting: 1, unknown: 1 };

export function isCriticality(word: string | null | undefined): word is Criticality {
  return criticalities.some((known) => known === word);
}

export function weightOfCriticality(word: string | null | undefined): number {
  return criticalityWeights[isCriticality(word) ? word : 'unknown'];
}

/** 0 for the worst; what is unknown comes last. */
export function orderOfCriticality(word: string | null | undefined): number {
  return isCriticality(word) ? criticalities.indexOf(word) : criticalities.length;
}
