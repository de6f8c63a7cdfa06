// Lists the words of scales and periods that people write instead of a value of the model. Vital is only what is called so.
import type { Criticality } from '../../../../server/model/vocabulary';

export const criticalityWords: Readonly<Partial<Record<Criticality, readonly string[]>>> = {
  vital: ['vitaal', 'vital'],
  critical: [
    ...[
      'kritiek',
      'kritisch',
      'critical',
      'zeer kritisch',
      'bedrijfskritisch',
      'business critical',
      'mission critical',
      'missiekritisch',
      'hoog',
      'high',
      'zeer hoog',
    ],
    ...['very high', 'essentieel', 'essential', 'bbn3', 'goud', 'gold', 'platinum', 'a', 'p1', 'prio 1', 'tier 1'],
  ],
  important: [
    'belangrijk',
    'important',
    'midden',
    'middel',
    'medium',
    'gemiddeld',
    'average',
    'normaal',
    'normal',
    'bbn2',
    'zilver',
    'silver',
    'b',
    'p2',
    'prio 2',
    'tier 2',
  ],
  supporting: [
    ...[
      'ondersteunend',
      'supporting',
      'laag',
      'low',
      'zeer laag',
      'very low',
      'niet kritisch',
      'niet kritiek',
      'non critical',
      'not critical',
      'niet van belang',
    ],
    ...['gering', 'minor', 'bbn1', 'brons', 'bronze', 'c', 'd', 'p3', 'p4', 'prio 3', 'tier 3', 'overig', 'other'],
  ],
};

/** Yes and no below a title that asks whether it is critical. */
export const criticalAnswers: Readonly<Record<string, Criticality>> = Object.fromEntries([
  ...['ja', 'j', 'yes', 'y', 'true', 'waar', 'x', 'oui'].map((word) => [word, 'critical'] as const),
  ...['nee', 'n', 'no', 'false', 'onwaar', 'nein', 'non'].map((word) => [word, 'supporting'] as const),
]);

/** Days of a period by its unit; a month counts as 30 and a year as 365, which only a person can agree to. */
export const periodDays: Readonly<Record<string, { readonly days: number; readonly isExact: boolean }>> = Object.fromEntries(
  [
    [['dag', 'dagen', 'day', 'days', 'd', 'kalenderdagen', 'calendar days'], 1, true],
    [['week', 'weken', 'weeks', 'wk', 'w'], 7, true],
    [['maand', 'maanden', 'month', 'months', 'mnd', 'mnden', 'mth', 'm'], 30, false],
    [['jaar', 'jaren', 'year', 'years', 'jr', 'y'], 365, false],
  ].flatMap(([units, days, isExact]) => (units as readonly string[]).map((unit) => [unit, { days: Number(days), isExact: isExact === true }])),
);
