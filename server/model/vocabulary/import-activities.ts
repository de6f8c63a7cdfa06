// Declares what an import does one after the other: how far the first is can be counted, of the others only that they go on.
import type { Bilingual } from './types';

export const importActivities = ['reading', 'resolving', 'comparing', 'keeping'] as const;
export type ImportActivity = (typeof importActivities)[number];

export const activityTitles: Readonly<Record<ImportActivity, Bilingual>> = {
  reading: { en: 'reading the files', nl: 'de bestanden lezen' },
  resolving: { en: 'working out what all sources say together', nl: 'uitrekenen wat alle bronnen samen zeggen' },
  comparing: { en: 'comparing with what was there', nl: 'vergelijken met wat er was' },
  keeping: { en: 'keeping the result', nl: 'het resultaat bewaren' },
};
