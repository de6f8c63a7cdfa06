// The shape of texts: the same keys in Dutch and English; one namespace a view, `common` for what all share.

/** Texts of one language: keys to sentences, nested by subject. `{{word}}` is filled in, `_one` and `_other` are plurals (`counted` in setup.ts where there are more numbers). */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** Texts of one namespace in both languages. */
export interface Texts {
  readonly nl: TextTree;
  readonly en: TextTree;
}

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: string | null | undefined): value is Language {
  return languages.some((known) => known === value);
}
