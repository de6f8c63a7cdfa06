// All issues of an import, page by page.
import { expect, it } from 'vitest';
import { allFoundIssues, templateAddress } from '../../../web/api/imports';
import { servedApi } from './served-api';

const asked: URLSearchParams[] = [];
let total = 2_500;

servedApi((request, response) => {
  const query = new URL(request.url ?? '', 'http://x').searchParams;
  asked.push(query);
  const [offset, limit] = [Number(query.get('offset')), Number(query.get('limit'))];
  // One that went away meanwhile: fewer than were promised.
  const there = Math.min(total, 2_500);
  const issues = Array.from({ length: Math.max(0, Math.min(limit, there - offset)) }, (_, at) => ({ row: offset + at }));
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ issues, total }));
});

const all = async (onPage: (done: number) => void = () => undefined) => (await allFoundIssues({ job: 'a/b', language: 'nl', onPage })).map(({ row }) => row);

it('they are all there, each once and in order, and it is told how many so far', async () => {
  const told: number[] = [];
  expect(await all((done) => told.push(done))).toEqual(Array.from({ length: 2_500 }, (_, at) => at));
  expect(told).toEqual([0, 1_000, 2_000]);
  expect(asked.map((query) => query.get('lang'))).toEqual(['nl', 'nl', 'nl']);
});

it('it ends when there are fewer than were promised, and when there is none', async () => {
  total = 9_999;
  expect(await all()).toHaveLength(2_500);
  total = 0;
  expect(await all()).toEqual([]);
});

it('a template has an address, whatever its name', () => {
  expect(templateAddress('a b/c')).toBe('/api/v1/templates/a%20b%2Fc.csv');
});
