// Every word of every address, when it is malformed or names what is not there: said in words, never dropped in silence, never “undefined”.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage } from './support/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(async () => {
  await stage?.close();
});

const json = (value: unknown) => encodeURIComponent(JSON.stringify(value));

const broken: readonly (readonly [string, RegExp])[] = [
  ['/?qq=x', /qq=x: this page does not know this word/],
  [`/what-if?event=${json({ type: 'nonsense' })}`, /an? type that does not exist/],
  ['/what-if?event=nonsense&fail=sup:sluismeer-hosting', /event=nonsense: this is no event[\s\S]*What if Sluismeer Hosting fails/],
  [`/what-if?event=${json({ type: 'award', contract: 'con:C-1037' })}`, /‘supplier’ is missing/],
  ['/what-if?fail=sup:sluismeer-hosting&at=99&tab=zzz', /at=99: this cannot stand here[\s\S]*tab=zzz/],
  ['/what-if?country-outage=NLD', /no country code/],
  ['/what-if?country-sanction=ZZ', /ZZ/],
  ['/what-if?given=sup:nobody&fail=sup:sluismeer-hosting', /sup:nobody/],
  ['/what-if?fail=sup:sluismeer-hosting&select=svc:nobody', /svc:nobody/],
  ['/what-if?fail-group=sup:nobody', /sup:nobody/],
  ['/single-points?show=zzz&among=Car&services=zzz', /show=zzz[\s\S]*among=Car[\s\S]*services=zzz/],
  ['/single-points?id=sup:nobody', /“sup:nobody” is not in the data/],
  ['/single-points?id=org:gemeente-elzerveen', /“org:gemeente-elzerveen” is not in the data|takes nothing down alone/],
  ['/concentration?weight=zzz&threshold=2&of=zzz', /weight=zzz[\s\S]*threshold=2[\s\S]*of=zzz/],
  ['/concentration?organisation=org:nobody', /org:nobody/],
  ['/questions?question=zzz', /zzz/],
  ['/questions?question=cut-sets&maxOrder=two&asOf=2026-02-30&servce=x', /maxOrder=two: this is no whole number[\s\S]*asOf=2026-02-30[\s\S]*servce=x/],
  ['/questions?question=why&id=svc:nobody&fail=sup:sluismeer-hosting&run=1', /svc:nobody/],
  ['/node?id=sup:nobody', /sup:nobody/],
  ['/node?id=sup:kwelderwerk&tab=zzz', /tab=zzz/],
  ['/import?x=1', /x=1: this page does not know this word/],
];

describe('an address that a page does not understand', () => {
  it.each(broken)('%s is said in words', async (path, words) => {
    const { page, close } = await stage.visit(path, { language: 'en' });
    const text = await page.locator('main').innerText();
    expect(text).toMatch(words);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    expect(await page.title()).not.toMatch(/undefined/);
    await close();
  });
  it('is put right by one button, which keeps what was understood', async () => {
    const { page, close } = await stage.visit('/what-if?fail=sup:sluismeer-hosting&event=nonsense&at=99', { language: 'en' });
    await page.getByRole('button', { name: 'Take it out of the address' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?fail=sup%3Asluismeer-hosting');
    await expect.poll(() => page.locator('.address-check').count()).toBe(0);
    await close();
  });
});
