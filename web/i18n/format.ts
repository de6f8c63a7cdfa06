// Writes numbers, dates and durations as people do, in the language of the screen.
import { useTranslation } from 'react-i18next';
import { getOrMake } from '../../server/model/get-or-make';
import { isLanguage, type Language } from './texts';

const nbsp = '\u00a0';
const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

export interface Format {
  readonly language: Language;
  /** 1284 → 1.284 (nl). */
  number(value: number): string;
  /** Below 1, three digits that say something: 0.0012345 → 0,00123. */
  fraction(value: number): string;
  /** 0.634 → 63 % ; null → – ; 0.004 → < 1 %, 0.997 → > 99 %. */
  percent(share: number | null, decimals?: number): string;
  /** With three digits that say something, and never 100 % for what is not sure: 0.0017496 → 0,175 %. */
  probability(value: number): string;
  /** 30200000 → € 30,2 mln. */
  euro(value: number): string;
  /** ISO date or time → 23 nov 2026. */
  date(iso: string): string;
  /** ISO time → 23 nov 2026 09:14. */
  dateTime(iso: string): string;
  /** Hours → direct, 24 u, 1 week … */
  hours(hours: number): string;
  /** Compares two names as a reader sorts them. */
  compare(a: string, b: string): number;
}

const hourWords: Readonly<Record<Language, { now: string; hour: string; week: string; weeks: string; month: string; months: string; days: string }>> = {
  nl: { now: 'direct', hour: 'u', week: '1 week', weeks: 'weken', month: '1 maand', months: 'maanden', days: 'dagen' },
  en: { now: 'at once', hour: 'h', week: '1 week', weeks: 'weeks', month: '1 month', months: 'months', days: 'days' },
};

function formatHours(hours: number, language: Language): string {
  const words = hourWords[language];
  if (hours === 0) return words.now;
  if (hours === 168) return words.week.replace(' ', nbsp);
  if (hours === 720) return words.month.replace(' ', nbsp);
  if (hours > 720 && hours % 720 === 0) return `${hours / 720}${nbsp}${words.months}`;
  if (hours > 168 && hours % 168 === 0) return `${hours / 168}${nbsp}${words.weeks}`;
  if (hours > 48 && hours % 24 === 0) return `${hours / 24}${nbsp}${words.days}`;
  const plain = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 });
  return `${hours > 0 && hours < 0.05 ? `< ${plain.format(0.1)}` : plain.format(hours)}${nbsp}${words.hour}`;
}

function formatEuro(value: number, language: Language): string {
  const locale = locales[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  if (Math.abs(value) < 1_000_000) return `€${nbsp}${whole.format(value)}`;
  const millions = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value / 1_000_000);
  return `€${nbsp}${millions}${nbsp}${language === 'nl' ? 'mln' : 'm'}`;
}

/** What sums of shares may be off by: nothing that is there is as small. */
const noise = 1e-9;

/** A share as a percentage. What is neither nothing nor all is never written as 0 or 100. */
function percentText(share: number, percents: Intl.NumberFormat): string {
  const step = 10 ** -(percents.resolvedOptions().maximumFractionDigits ?? 0);
  const shown = Math.round((share * 100) / step) * step;
  if (share > noise && shown === 0) return `< ${percents.format(step)}`;
  if (share < 1 - noise && shown >= 100) return `> ${percents.format(100 - step)}`;
  return percents.format(share * 100);
}

function makeFormats(language: Language): Format {
  const locale = locales[language];
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const dateOf = (iso: string) => day.format(new Date(iso.length === 10 ? `${iso}T00:00:00` : iso)).replace('.', '');
  return {
    language,
    number: (value) => plain.format(value),
    fraction: (value) => small.format(value),
    percent: (share, decimals = 0) =>
      share === null ? '–' : `${percentText(share, new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }))}${nbsp}%`,
    probability: (value) => {
      const percent = value > 0.999 && value < 1 ? `> ${small.format(99.9)}` : small.format(value * 100);
      return `${percent}${nbsp}%`;
    },
    euro: (value) => formatEuro(value, language),
    date: (iso) => dateOf(iso),
    dateTime: (iso) => `${dateOf(iso)} ${time.format(new Date(iso))}`,
    hours: (hours) => formatHours(hours, language),
    compare: (a, b) => collator.compare(a, b),
  };
}

const made = new Map<Language, Format>();

/** The formats of a language; made once, since a table has thousands of cells and what they are made of is slow to make. */
export function formatsOf(language: Language): Format {
  return getOrMake(made, language, () => makeFormats(language));
}

/** The formats of the language of the screen. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatsOf(isLanguage(i18n.language) ? i18n.language : 'nl');
}
