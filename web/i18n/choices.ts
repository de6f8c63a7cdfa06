// Gives words for values that are a choice. The values themselves are the model's, and stay as they are in files.
import { type Bilingual, criticalities } from '../../server/model/vocabulary';

export const choiceWords: Readonly<Record<string, Bilingual>> = {
  up: { nl: 'werkt', en: 'up' },
  down: { nl: 'al uitgevallen', en: 'already down' },
  vital: { nl: 'vitaal', en: 'vital' },
  critical: { nl: 'kritiek', en: 'critical' },
  important: { nl: 'belangrijk', en: 'important' },
  supporting: { nl: 'ondersteunend', en: 'supporting' },
  regular: { nl: 'regulier', en: 'regular' },
  enhanced: { nl: 'verscherpt', en: 'enhanced' },
  complete: { nl: 'volledig', en: 'complete' },
  partial: { nl: 'gedeeltelijk', en: 'partial' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  passed: { nl: 'geslaagd', en: 'passed' },
  partly: { nl: 'deels geslaagd', en: 'partly passed' },
  failed: { nl: 'niet geslaagd', en: 'failed' },
  fails: { nl: 'valt uit', en: 'fails' },
  degrades: { nl: 'verzwakt', en: 'degrades' },
  none: { nl: 'geen', en: 'none' },
  operation: { nl: 'uitvoering', en: 'operation' },
  dataAtRest: { nl: 'opslag van gegevens', en: 'data at rest' },
  processing: { nl: 'verwerking van gegevens', en: 'processing' },
};

/** Place of a criticality, the heaviest first; unknown last. */
export function criticalityOrder(value: string | null | undefined): number {
  const names: readonly (string | null | undefined)[] = criticalities;
  const at = names.indexOf(value);
  return at < 0 ? names.length : at;
}
