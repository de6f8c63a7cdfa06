// Chooses light or dark: the system decides, until a button does; that choice is remembered.
import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';
const rememberedAs = 'ketenzicht-theme';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function currentTheme(): Theme {
  const remembered = localStorage.getItem(rememberedAs);
  if (remembered === 'light' || remembered === 'dark') return remembered;
  return system.matches ? 'dark' : 'light';
}

function apply(): void {
  document.documentElement.dataset.theme = currentTheme();
  for (const listener of listeners) listener();
}

/** Sets the theme on the page and keeps it in step with the system; call once, before anything is drawn. */
export function startTheme(): void {
  system.addEventListener('change', apply);
  apply();
}

/** Chooses a theme and remembers it. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(rememberedAs, theme);
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The theme in force. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme);
}
