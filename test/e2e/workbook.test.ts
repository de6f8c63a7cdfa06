// Bringing a workbook in by hand, in a real browser: its sheets are named, one by one; a hidden one is said; what does not open says why.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workbook } from '../support/workbooks';
import { findingsOf, Stage, type Visit } from './support/stage';

let stage: Stage;
let visit: Visit;
beforeAll(async () => {
  stage = await Stage.open({ sample: false });
});
afterAll(async () => {
  await stage?.close();
});
beforeEach(async () => {
  visit = await stage.visit('/import', { language: 'en' });
});
afterEach(async () => {
  await visit.close();
});

const suppliers = { name: 'Suppliers', rows: [['Register 2026'], ['id', 'name', 'kvk'], ['sup:a', 'A', 12345678], ['sup:b', 'B', 87654321]] };
const others = [
  {
    name: 'Notes',
    rows: [
      ['Who', 'What'],
      ['x', 'y'],
    ],
  },
  {
    name: 'Services',
    state: 'hidden' as const,
    rows: [
      ['id', 'name'],
      ['svc:a', 'A'],
    ],
  },
];

async function hand(name: string, bytes: Uint8Array): Promise<string> {
  const { page } = visit;
  await page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByRole('heading', { name: 'What we recognise' }).waitFor();
  return page.locator('.import-recognised').innerText();
}

describe('a workbook', () => {
  it('is its sheets: those that are certain are read, a hidden one is left out and said', async () => {
    const { page } = visit;
    const seen = await hand('register.xlsx', workbook([suppliers, ...others]));
    for (const words of ['register.xlsx · Suppliers', 'register.xlsx · Notes', 'register.xlsx · Services', 'hidden: left out', 'not certain'])
      expect(seen).toContain(words);
    await page.getByRole('radio', { name: 'leave out' }).check();
    await page.getByRole('radio', { name: /^full/ }).check();
    await page.getByRole('button', { name: 'Start the dry run', exact: true }).click();
    await page.getByRole('heading', { name: /^Dry run of/ }).waitFor();
    const made = await page.locator('.made-of-rows').innerText();
    expect(made).toMatch(/2 rows → 2 Suppliers/);
    expect(made).toContain('register.xlsx, Notes (not certain what it is); register.xlsx, Services (hidden sheet)');
    expect(await findingsOf(page)).toEqual([]);
  });

  it('that does not open says why and what to do', async () => {
    const seen = await hand('macro.xlsm', workbook([suppliers], { parts: { 'xl/vbaProject.bin': 'x' } }));
    expect(seen).toContain('an Excel workbook: it has macros');
    expect(seen).toContain('Save it as an Excel workbook without macros (.xlsx)');
  });
});
