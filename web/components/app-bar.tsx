// Shows the bar at the top: logo, views, search, sample tag, language, theme. Below 640 px a menu button opens the views.
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useSnapshot } from '../api/snapshot';
import { useFormat } from '../i18n/format';
import { chooseLanguage } from '../i18n/setup';
import { languages } from '../i18n/texts';
import { addressOf, pages } from './addresses';
import { ActionIcon, Logo } from './icon';
import { Tag } from './tag';
import { chooseTheme, useTheme } from './theme';

/** A view in the navigation. */
export interface NavigationEntry {
  readonly name: string;
  readonly path: string;
}

function Entries({ entries, isOpen }: { readonly entries: readonly NavigationEntry[]; readonly isOpen: boolean }) {
  const { t } = useTranslation();
  const [here] = useLocation();
  return (
    <nav id="navigation" aria-label={t('navigation')} className={isOpen ? 'app-nav open' : 'app-nav'}>
      <ul>
        {entries.map(({ name, path }) => (
          <li key={name}>
            <Link href={path} aria-current={here === path || here.startsWith(`${path}/`) ? 'page' : undefined}>
              {t(`${name}:title`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LanguageChoice() {
  const { t } = useTranslation();
  const { language } = useFormat();
  return (
    <fieldset className="language-choice" aria-label={t('language.label')}>
      {languages.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} aria-label={t(`language.${one}`)} onClick={() => chooseLanguage(one)}>
          {one.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}

function ThemeButton() {
  const { t } = useTranslation();
  const theme = useTheme();
  const name = t(theme === 'dark' ? 'theme.toLight' : 'theme.toDark');
  return (
    <button type="button" className="button plain icon-only" aria-label={name} title={name} onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}>
      <ActionIcon name={theme === 'dark' ? 'sun' : 'moon'} />
    </button>
  );
}

/** The search of the bar leads to the start page, which shows the hits. */
function BarSearch() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') go(addressOf('start', { q: text.trim() }));
  };
  return (
    <search className="bar-search">
      <form onSubmit={submit}>
        <ActionIcon name="search" />
        <input type="search" value={text} onChange={(event) => setText(event.target.value)} placeholder={t('searchIn')} aria-label={t('searchIn')} />
      </form>
    </search>
  );
}

export function AppBar({ entries }: { readonly entries: readonly NavigationEntry[] }) {
  const { t } = useTranslation();
  const [here] = useLocation();
  // Open at an address: another page closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === here;
  const { data: snapshot } = useSnapshot();
  return (
    <header className="app-bar">
      <button
        type="button"
        className="button plain icon-only menu-button"
        aria-expanded={isOpen}
        aria-controls="navigation"
        aria-label={t('menu')}
        onClick={() => setOpenAt(isOpen ? null : here)}
      >
        <ActionIcon name={isOpen ? 'close' : 'menu'} />
      </button>
      <Link href={pages.start} className="product">
        <Logo />
        {t('productName')}
      </Link>
      <Entries entries={entries} isOpen={isOpen} />
      <div className="bar-tools">
        {here !== pages.start && <BarSearch />}
        {here !== pages.start && (
          <Link href={pages.start} className="button plain icon-only search-link" aria-label={t('search')} title={t('search')}>
            <ActionIcon name="search" />
          </Link>
        )}
        {snapshot?.sample && <Tag look="unknown">{t('sample.tag')}</Tag>}
        <LanguageChoice />
        <ThemeButton />
      </div>
    </header>
  );
}
