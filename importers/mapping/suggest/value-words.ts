// Proposes what the words of a column stand for, where a property cannot read them itself: “Zeer hoog” → critical, “6 weken” → 42 days.
import type { Bilingual, PropertySpec } from '../../../server/model/vocabulary';
import { foldHeader } from '../../reading/headers';
import { type CellDialect, readValue } from '../../reading/property-values';
import type { Column } from './column-facts';
import { say } from './reasons';
import { criticalAnswers, criticalityWords, periodDays } from './titles/scales';

export interface ValueWords {
  /** What stands in the cells → a value of the property. */
  readonly values: Readonly<Record<string, string>>;
  readonly certainty: number;
  readonly reason: Bilingual;
}

/** More different words are no scale. */
const mostWords = 30;
const scale = new Map(Object.entries(criticalityWords).flatMap(([value, words]) => words.map((word) => [foldHeader(word), value] as const)));

function shown(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .slice(0, 4)
    .map(([word, value]) => `“${word}” → ${value}`)
    .join(', ');
}

function byScale(words: readonly string[]): ValueWords | null {
  const found = words.map((word) => [word, scale.get(foldHeader(word))] as const);
  const known = found.flatMap(([word, value]) => (value === undefined ? [] : [[word, value] as const]));
  if (known.length * 2 < words.length) return null;
  const values = Object.fromEntries(known);
  return {
    values,
    certainty: known.length === words.length ? 0.75 : 0.55,
    reason: say(`a scale in words: ${shown(values)}`, `een schaal in woorden: ${shown(values)}`),
  };
}

/** Figures of a scale, read as the higher the more critical. Whether they mean that only a person can say. */
function byFigures(words: readonly string[]): ValueWords | null {
  if (words.length < 2 || words.some((word) => !/^[0-5]$/.test(word))) return null;
  const steps = ['critical', 'important', 'supporting'];
  const order = [...words].sort((a, b) => Number(b) - Number(a));
  const values = Object.fromEntries(order.map((word, at) => [word, steps[Math.min(at, steps.length - 1)] ?? 'supporting']));
  return {
    values,
    certainty: 0.4,
    reason: say(`if a higher figure is more critical: ${shown(values)}`, `als een hoger cijfer kritieker is: ${shown(values)}`),
  };
}

/** Yes and no: of a column that asks “Kritiek?” they tell two steps of the scale, as far as a person agrees. */
function byAnswer(words: readonly string[]): ValueWords | null {
  const found = words.flatMap((word) => {
    const value = criticalAnswers[word.toLowerCase()];
    return value === undefined ? [] : [[word, value] as const];
  });
  if (found.length < words.length) return null;
  const values = Object.fromEntries(found);
  return { values, certainty: 0.5, reason: say(`if yes means critical: ${shown(values)}`, `als ja kritiek betekent: ${shown(values)}`) };
}

function byPeriod(words: readonly string[], title: string): ValueWords | null {
  const ofTitle = /maand|month/i.test(title) ? 'maanden' : /wek|week/i.test(title) ? 'weken' : null;
  let isExact = true;
  const values: Record<string, string> = {};
  for (const word of words) {
    const [, count, written = ''] = /^(\d{1,4})\s*(\p{Letter}{0,20})\.?$/u.exec(word) ?? [];
    const unit = periodDays[written.toLowerCase() || (ofTitle ?? '')];
    if (count === undefined || !unit) continue;
    values[word] = String(Number(count) * unit.days);
    isExact &&= unit.isExact;
  }
  const known = Object.keys(values).length;
  if (known === 0 || known * 2 < words.length) return null;
  const reason = isExact
    ? say(`periods in days: ${shown(values)}`, `perioden in dagen: ${shown(values)}`)
    : say(`periods in days, a month as 30 and a year as 365: ${shown(values)}`, `perioden in dagen, een maand als 30 en een jaar als 365: ${shown(values)}`);
  return { values, certainty: isExact && known === words.length ? 0.85 : 0.55, reason };
}

/** What the words of a column may stand for; null: the property reads them itself, or nothing is known of them. */
export function wordsFor(column: Column, spec: PropertySpec, dialect: CellDialect): ValueWords | null {
  const words = [...column.different.keys()].sort();
  if (words.length === 0 || words.length > mostWords) return null;
  if (spec.name === 'noticeDays' && /maand|month|wek|week/i.test(column.title)) return byPeriod(words, column.title);
  const isRead = (word: string) => readValue(spec, word, dialect).value !== undefined;
  if (words.every(isRead)) return null;
  if (spec.name === 'criticality') return byAnswer(words) ?? byScale(words) ?? byFigures(words);
  return spec.name === 'noticeDays' ? byPeriod(words, column.title) : null;
}
