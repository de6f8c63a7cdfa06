// The language of the screen, and numbers with their noun.
import i18next from 'i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseLanguage, counted, startTexts } from '../../../web/i18n/setup';
import { withStorage } from '../page';

const page = { documentElement: { lang: '' } };

beforeEach(() => {
  withStorage();
  vi.stubGlobal('document', page);
});
afterEach(() => {
  vi.unstubAllGlobals();
  // What listens writes to the page, which is gone.
  i18next.off('languageChanged');
});

function startedIn(languages: readonly string[], remembered?: string): string {
  vi.stubGlobal('navigator', { languages });
  if (remembered !== undefined) localStorage.setItem('ketenzicht-language', remembered);
  startTexts([{ name: 'view', texts: { nl: { title: 'Titel' }, en: { title: 'Title' } } }] as never);
  return i18next.language;
}

describe('the language', () => {
  it.each([
    [['nl-BE', 'en'], undefined, 'nl'],
    [['fr', 'en-US'], undefined, 'en'],
    [['fr'], undefined, 'nl'],
    [[], undefined, 'nl'],
    [['en'], 'nl', 'nl'],
    [['en'], 'xx', 'en'],
  ])('of a browser with %j that remembers %s is %s', (languages, remembered, language) => {
    expect(startedIn(languages, remembered)).toBe(language);
  });

  it('that is chosen is remembered, and said of the page', async () => {
    startedIn(['nl']);
    chooseLanguage('en');
    expect([localStorage.getItem('ketenzicht-language'), i18next.t('view:title')]).toEqual(['en', 'Title']);
    await vi.waitFor(() => expect(page.documentElement.lang).toBe('en'));
  });
});

it('a number agrees with its noun', () => {
  const nouns = { one: 'rij', other: 'rijen' };
  expect([0, 1, 1200].map((value) => counted(value, 'nl', nouns))).toEqual(['0 rijen', '1 rij', '1.200 rijen']);
  expect(counted(1200, undefined, nouns)).toBe('1,200 rijen');
});
