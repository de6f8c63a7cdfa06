// Starts i18next with the texts of all views; remembers the language that was chosen.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { common } from './common';
import { formatsOf } from './format';
import { isLanguage, type Language, languages, type Texts } from './texts';

const rememberedAs = 'ketenzicht-language';

/** The remembered language, else the first one of the browser that we have, else Dutch. */
function firstLanguage(): Language {
  const remembered = localStorage.getItem(rememberedAs);
  if (isLanguage(remembered)) return remembered;
  return navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'nl';
}

/** `{{rows, counted(one: row; other: rows)}}`: a number with its noun, for texts with more than one number; those with one have keys `_one` and `_other`. */
export function counted(value: number, language: string | undefined, nouns: Readonly<Record<string, string>>): string {
  return `${formatsOf(isLanguage(language) ? language : 'en').number(value)} ${value === 1 ? nouns.one : nouns.other}`;
}

/** Makes all texts available; `namespaces` are the texts of the views by name. */
export function startTexts(namespaces: readonly { readonly name: string; readonly texts: Texts }[]): void {
  const all = [{ name: 'common', texts: common }, ...namespaces];
  const resources = Object.fromEntries(languages.map((language) => [language, Object.fromEntries(all.map(({ name, texts }) => [name, texts[language]]))]));
  const tell = (language: string) => {
    document.documentElement.lang = language;
  };
  i18next.on('languageChanged', tell);
  i18next.use(initReactI18next).init({
    resources,
    lng: firstLanguage(),
    fallbackLng: 'en',
    defaultNS: 'common',
    fallbackNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  i18next.services.formatter?.add('counted', counted);
}

/** Changes the language and remembers it. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(rememberedAs, language);
  i18next.changeLanguage(language);
}
