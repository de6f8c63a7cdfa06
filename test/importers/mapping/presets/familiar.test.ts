// How well a preset knows the columns of a file.
import { expect, it } from 'vitest';
import { familiarShare } from '../../../../importers/mapping/presets/familiar';
import { findPreset } from '../../../../importers/mapping/presets/fit';

const share = (preset: string, ...cells: readonly string[]) => {
  const [table] = findPreset(preset)?.tables ?? [];
  if (!table) throw new Error('no preset');
  return familiarShare(table, cells);
};

it('is the share of its titles, in which a rare one counts more than one that many presets know', () => {
  expect(share('application-list', 'Applicatie', 'Leverancier')).toBe(1);
  expect(share('application-list', 'Xyz')).toBe(0);
  expect(share('application-list', '', '')).toBe(0);
  const common = share('topdesk', 'Naam', 'Xyz');
  expect(common).toBeGreaterThan(0);
  expect(common).toBeLessThan(share('topdesk', 'Wordt gebruikt door', 'Xyz'));
});

it('counts what it leaves out on purpose as known', () => {
  expect(share('contract-register', 'Contracteigenaar')).toBe(1);
});
