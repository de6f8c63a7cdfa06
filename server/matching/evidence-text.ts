// Puts evidence in words: short ones, for a cell of a table.
import type { Evidence, EvidenceKind } from './compare';

const numberNames: Readonly<Partial<Record<EvidenceKind, string>>> = { 'padded-kvk': 'KvK', vat: 'VAT', rsin: 'RSIN', duns: 'D-U-N-S', oin: 'OIN' };

/** What speaks for two being one: “KvK 4471902 ~ 04471902; name Kwelderwerk B.V. ~ KWELDERWERK (KWW)”. */
export function evidenceText(evidence: readonly Evidence[]): string {
  return evidence.map(({ by, a, b }) => `${numberNames[by] ?? by} ${a === b ? a : `${a} ~ ${b}`}`).join('; ');
}
