// Light or dark: the system decides until a person does.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withStorage } from '../page';

let system: { matches: boolean; listeners: (() => void)[] };
const page = { documentElement: { dataset: {} as Record<string, string> } };

beforeEach(() => {
  withStorage();
  system = { matches: false, listeners: [] };
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', {
    matchMedia: () => ({
      get matches() {
        return system.matches;
      },
      addEventListener: (_type: string, listener: () => void) => system.listeners.push(listener),
    }),
  });
  vi.resetModules();
});
afterEach(() => vi.unstubAllGlobals());

const shown = () => page.documentElement.dataset.theme;
function change(matches: boolean): void {
  system.matches = matches;
  for (const listener of system.listeners) listener();
}

it('the page follows the system, also when that changes', async () => {
  const { startTheme } = await import('../../../web/components/theme');
  startTheme();
  expect(shown()).toBe('light');
  change(true);
  expect(shown()).toBe('dark');
});

it('what a person chose stays, whatever the system says', async () => {
  const { startTheme, chooseTheme } = await import('../../../web/components/theme');
  startTheme();
  chooseTheme('dark');
  change(false);
  expect([shown(), localStorage.getItem('ketenzicht-theme')]).toEqual(['dark', 'dark']);
});

it('a choice that is none is as if nobody chose', async () => {
  localStorage.setItem('ketenzicht-theme', 'pink');
  system.matches = true;
  const { startTheme } = await import('../../../web/components/theme');
  startTheme();
  expect(shown()).toBe('dark');
});
