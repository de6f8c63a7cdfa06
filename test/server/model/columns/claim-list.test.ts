// Claims of columns as a list: made one by one, cut and joined without being made.
import { expect, it, vi } from 'vitest';
import { claimRowsOf, claimsBetween, joinedClaims, listOfRows } from '../../../../server/model/columns/claim-list';
import { ClaimRows } from '../../../../server/model/columns/claim-rows';
import { Texts } from '../../../../server/model/columns/texts';
import { columnsOfContent } from '../../../../server/store/content-columns';
import { oddContent } from '../../../conformance/made-records';

function listed() {
  const columns = columnsOfContent(oddContent());
  const rows = new ClaimRows(columns, 'claims', new Texts(columns, 'texts'));
  return { rows, list: listOfRows(rows), made: vi.spyOn(rows, 'at'), all: vi.spyOn(rows, 'all') };
}

it('gives one claim for one that is asked for, and the same one when all are made', () => {
  const { list, made, all } = listed();
  const second = list[1];
  expect([second, list[1]]).toEqual([oddContent().claims[1], oddContent().claims[1]]);
  expect([made.mock.calls, all.mock.calls]).toEqual([[[1]], []]);
  expect([...list]).toStrictEqual(oddContent().claims);
  expect([[...list][1] === second, list[1] === second, all.mock.calls.length]).toEqual([true, true, 1]);
});

it('is cut and joined again without a claim being made', () => {
  const { rows, list, made, all } = listed();
  const [first, none, rest] = [claimsBetween(list, 0, 2), claimsBetween(list, 2, 2), claimsBetween(list, 2, list.length)];
  expect(joinedClaims([first, none, rest])).toBe(list);
  expect(claimRowsOf(list)).toBe(rows);
  expect([made.mock.calls, all.mock.calls, first.length, rest.length]).toEqual([[], [], 2, list.length - 2]);
  expect([first[1] === list[1], rest[0] === list[2], first[2]]).toEqual([true, true, undefined]);
});

it('joins whatever is not the whole of one list one after another', () => {
  const { list } = listed();
  const [first, rest] = [claimsBetween(list, 0, 2), claimsBetween(list, 2, list.length)];
  const { claims } = oddContent();
  expect(joinedClaims([rest, first])).toEqual([...claims.slice(2), ...claims.slice(0, 2)]);
  expect(joinedClaims([first])).toBe(first);
  expect([joinedClaims([first, first]), joinedClaims([]), joinedClaims([claims])]).toEqual([[...claims.slice(0, 2), ...claims.slice(0, 2)], [], claims]);
  expect(joinedClaims([claimsBetween(claims, 0, 2), claimsBetween(claims, 2, claims.length)])).toEqual(claims);
});
