// Defines how the vocabulary is declared: titles in two languages, properties with their types.

/** A text in both languages of the product. */
export interface Bilingual {
  readonly en: string;
  readonly nl: string;
}

/** Identifier schemes that are checked on import (semantics §5). */
export type IdentifierScheme = 'lei' | 'kvk' | 'euid' | 'vat' | 'rsin' | 'oin' | 'duns';

/** How a property's value is written, checked and compared. */
export type PropertyType =
  | { readonly type: 'text' }
  | { readonly type: 'number'; readonly minimum?: number; readonly maximum?: number; readonly unit?: string }
  | { readonly type: 'integer'; readonly minimum?: number; readonly maximum?: number; readonly unit?: string }
  | { readonly type: 'date' }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'identifier'; readonly scheme: IdentifierScheme }
  | { readonly type: 'required' }
  | { readonly type: 'node'; readonly kinds: readonly string[] }
  | { readonly type: 'texts' };

/** One property of a node kind or relation type. Absent always means unknown. */
export interface PropertySpec {
  readonly name: string;
  readonly value: PropertyType;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** The value that absence stands for; only where semantics §5 names one. */
  readonly defaultValue?: string | number;
}
