// A register as people keep one: titles in merged cells, a hidden sheet, sheets of notes, a total, words that are no company. From the columns to
// the result it fits the window, and no two answers to a question have one name.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rowXml, sheetXml, workbook } from '../support/workbooks';
import { findingsOf, overflowOf, Stage, settle } from './support/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({ sample: false });
});
afterAll(async () => {
  await stage?.close();
});

const contracts = [
  ['Contractregister Waterschap De Zilvermeer – stand per 1 november 2026'],
  ['Bron: afdeling Inkoop & Contractmanagement'],
  [],
  ['Contract nr.', 'Omschrijving / applicatie', 'Leverancier (contractpartij)', 'Onderaannemer(s)', 'Hosting', 'Einddatum', 'Jaarbedrag excl. btw', 'Status'],
  [
    'ZM-1',
    'Zaaksysteem',
    'Klaverblad Software B.V.',
    'Wolkenveld Hosting B.V.; Databoer B.V.',
    'Wolkenveld Hosting B.V.',
    '31-12-2026',
    '€ 124.500,00',
    'Actief',
  ],
  ['ZM-2', 'Heffing en inning (inclusief portaal MijnWaterschap)', 'Lindetak', null, 'eigen beheer', 'onbepaald', '€ 310.000,00', 'Actief'],
  ['ZM-3', 'E-mail', 'AzuurCloud Ltd', null, 'AzuurCloud West-Europa', '31-05-2027', null, 'Actief'],
  ['ZM-4', 'Archief', 'Zandoogje N.V.', 'n.v.t.', 'n.v.t.', '31-12-2024', null, 'Beëindigd'],
  ['Totaal', null, null, null, null, null, '€ 434.500,00', null],
  ['* bedragen zijn geïndexeerd'],
];
const merged = '<mergeCells count="2"><mergeCell ref="A1:H1"/><mergeCell ref="A2:H2"/></mergeCells>';
const book = workbook([
  { name: 'Contracten 2026', xml: sheetXml(contracts.map((row, at) => rowXml(row, at + 1)).join(''), merged) },
  {
    name: 'Applicaties',
    rows: [
      ['Applicatie', 'Leverancier', 'Datacenter'],
      ['Zaaksysteem', 'Klaverblad Software B.V.', 'Dronten'],
      ['Aantal applicaties:', '1', null],
    ],
  },
  {
    name: 'Oud 2019',
    state: 'hidden',
    rows: [
      ['Contract nr.', 'Leverancier'],
      ['ZM-0', 'Oudewater IT B.V.'],
    ],
  },
  { name: 'Toelichting', rows: [['Dit bestand wordt maandelijks bijgewerkt.'], ['Neem bij vragen contact op met Inkoop.']] },
]);
const file = { name: 'Contractregister 2026-11 (def2).xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(book) };

const words = {
  nl: { map: 'Kolommen koppelen', full: /^volledig/, start: 'Proefimport starten', apply: 'Import doorvoeren', applied: 'De import is doorgevoerd' },
  en: { map: 'Map columns', full: /^full/, start: 'Start the dry run', apply: 'Apply the import', applied: 'The import was applied' },
} as const;

/** Names of the answers to each question that is open. */
const answersOf = (page: Page) =>
  page
    .locator('.mapping-question')
    .evaluateAll((all) => all.map((question) => [...question.querySelectorAll('button')].map((one) => (one.textContent ?? '').trim())));

it.each([
  ['nl', 'light', 1440],
  ['en', 'dark', 768],
  ['nl', 'dark', 390],
] as const)('in %s, %s, at %i wide', async (language, theme, width) => {
  const said = words[language];
  const { page, complaints, close } = await stage.visit('/import', { language, theme, width });
  const fits = async (where: string) => {
    await settle(page);
    expect(await overflowOf(page), where).toBe(0);
    expect(await findingsOf(page), where).toEqual([]);
  };
  await page.setInputFiles('input[type=file]', file);
  await page.getByRole('heading', { name: said.map }).waitFor();
  await fits('columns, with questions');
  const answers = await answersOf(page);
  expect(answers.length).toBeGreaterThan(0);
  for (const names of answers) expect(new Set(names).size, names.join(' | ')).toBe(names.length);
  // Each box of the list stands beside its name, that of the hidden sheet too.
  const apart = await page.locator('.mapping-tables li').evaluateAll((all) =>
    all.map((item) => {
      const [box, name] = [...item.children].map((one) => one.getBoundingClientRect());
      return box && name ? name.top < box.bottom && name.left > box.right : false;
    }),
  );
  expect(apart).toEqual([true, true, true]);
  const questions = page.locator('.mapping-question');
  for (let left = answers.length; left > 0; left = await questions.count()) await questions.first().getByRole('button').first().click();
  await fits('columns');
  await page.getByRole('radio', { name: said.full }).check();
  await page.getByRole('button', { name: said.start, exact: true }).click();
  await page.getByRole('button', { name: said.apply, exact: true }).waitFor();
  await fits('dry run');
  await page.getByRole('button', { name: said.apply, exact: true }).click();
  await page.getByRole('heading', { name: said.applied }).waitFor();
  await fits('result');
  expect(complaints).toEqual([]);
  await close();
  // The next window meets the file for the first time too.
  const { sources } = await (await fetch(`${stage.url}/api/v1/sources`)).json();
  for (const { imports } of sources) expect((await fetch(`${stage.url}/api/v1/imports/${imports.at(-1).id}/undo`, { method: 'POST' })).status).toBe(200);
});
