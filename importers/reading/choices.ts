// Reads the values of choices: the words of the model, and what Dutch and English exports write instead.
import { type Criticality, criticalities } from '../../server/model/vocabulary';

const wordsFor: Readonly<Record<string, readonly string[]>> = {
  yes: ['ja', 'j', 'y', 'waar', 'true', '1'],
  no: ['nee', 'neen', 'n', 'onwaar', 'false', '0'],
  complete: ['compleet', 'volledig'],
  partial: ['gedeeltelijk', 'deels', 'partly'],
  passed: ['geslaagd', 'ok'],
  partly: ['deels', 'gedeeltelijk', 'partial'],
  failed: ['mislukt', 'gezakt', 'niet geslaagd'],
  fails: ['valt uit', 'uitval'],
  degrades: ['verzwakt'],
  none: ['geen', 'niets'],
  up: ['in bedrijf', 'werkt'],
  down: ['uitgevallen'],
  vital: ['vitaal'],
  critical: ['kritiek'],
  important: ['belangrijk'],
  supporting: ['ondersteunend'],
  regular: ['regulier'],
  enhanced: ['verscherpt'],
  operation: ['uitvoering'],
  dataAtRest: ['opslag', 'data at rest'],
  processing: ['verwerking'],
};
const extraWords = new Map(Object.entries(wordsFor));

/** The value of a choice that a word stands for (case ignored); undefined when it is none of them. */
export function readChoice(text: string, values: readonly string[]): string | undefined {
  const word = text.toLowerCase();
  return values.find((value) => value.toLowerCase() === word) ?? values.find((value) => extraWords.get(value)?.includes(word));
}

/** Yes or no in the words of formats §0.14; undefined for anything else. */
export function readYesNo(text: string): boolean | undefined {
  const value = readChoice(text, ['yes', 'no']);
  return value === undefined ? undefined : value === 'yes';
}

const criticalityWords: Readonly<Record<string, Criticality>> = {
  high: 'critical',
  hoog: 'critical',
  medium: 'important',
  middel: 'important',
  midden: 'important',
  low: 'supporting',
  laag: 'supporting',
  'niet van belang': 'supporting',
  'most critical': 'critical',
  'somewhat critical': 'important',
  'less critical': 'supporting',
  'not critical': 'supporting',
};
const criticalityByWord = new Map(Object.entries(criticalityWords));
const criticalityByNumber: readonly Criticality[] = ['critical', 'important', 'supporting', 'supporting'];

/**
 * The criticality that a system's word stands for (formats §2.9): ServiceNow 1 to 4 with its text, iTop high/medium/low,
 * kritiek/belangrijk/niet van belang. `vital` only when it is written. Whoever calls keeps the text in criticalityBasis.
 */
export function readCriticality(text: string): Criticality | undefined {
  const own = readChoice(text, criticalities);
  if (own) return own as Criticality;
  const numbered = /^([1-4])\s*-\s*\p{Letter}/u.exec(text);
  return numbered ? criticalityByNumber[Number(numbered[1]) - 1] : criticalityByWord.get(text.toLowerCase());
}
