// Words for what certainty rests on: every reason of a suggestion, in both languages.

import type { Bilingual } from '../../../server/model/vocabulary';
import { nodeKindSpec } from '../../../server/model/vocabulary';

export function say(en: string, nl: string): Bilingual {
  return { en, nl };
}

/** The kind in words. */
export function kindWord(kind: string): Bilingual {
  const title = nodeKindSpec(kind)?.title ?? { en: kind, nl: kind };
  return { en: title.en.toLowerCase(), nl: title.nl.toLowerCase() };
}

/** Several of the kind: “contracts”, “contracten”. */
export function kindWords(kind: string): Bilingual {
  const plural = nodeKindSpec(kind)?.plural ?? { en: kind, nl: kind };
  return { en: plural.en.toLowerCase(), nl: plural.nl.toLowerCase() };
}

/** The kind with its article: “an organisation”, “een organisatie”. */
export function aKind(kind: string): Bilingual {
  const { en, nl } = kindWord(kind);
  return { en: `${/^[aeio]/.test(en) ? 'an' : 'a'} ${en}`, nl: `een ${nl}` };
}

/** Sentences one behind the other. */
export function together(...parts: readonly (Bilingual | null)[]): Bilingual {
  const said = parts.filter((part): part is Bilingual => part !== null);
  return { en: said.map(({ en }) => en).join('; '), nl: said.map(({ nl }) => nl).join('; ') };
}

/** The part of the cells that agree, as a percentage. */
export function percentage(share: number): string {
  return `${Math.floor(share * 100)}%`;
}

/** Two decimals: what is more is no knowledge. */
export function rounded(certainty: number): number {
  return Math.round(Math.min(0.97, Math.max(0, certainty)) * 100) / 100;
}
