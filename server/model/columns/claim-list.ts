// Lists the claims of columns: one by its place costs one claim, and whoever goes through numbers makes none.
import type { Claim } from '../claims';
import { lazyList } from '../lazy-list';
import type { ClaimRows } from './claim-rows';

/** Where a list of claims stands in another one. */
interface Extent {
  readonly of: readonly Claim[];
  readonly from: number;
}

const rowsOf = new WeakMap<readonly Claim[], ClaimRows>();
const extents = new WeakMap<readonly Claim[], Extent>();

/** All claims of these rows, each made when somebody asks for it. */
export function listOfRows(rows: ClaimRows): readonly Claim[] {
  const list = lazyList(
    rows.length,
    (at) => rows.at(at) as Claim,
    () => rows.all(),
  );
  rowsOf.set(list, rows);
  return list;
}

/** The columns in which a list of claims lies; undefined for one that was made otherwise. */
export function claimRowsOf(claims: readonly Claim[]): ClaimRows | undefined {
  return rowsOf.get(claims);
}

/** The claims from a place to another: the same things, and none of them is made for it. */
export function claimsBetween(claims: readonly Claim[], from: number, to: number): readonly Claim[] {
  if (!rowsOf.has(claims)) return claims.slice(from, to);
  const list = lazyList(
    to - from,
    (at) => claims[from + at] as Claim,
    () => claims.slice(from, to),
  );
  extents.set(list, { of: claims, from });
  return list;
}

/** Lists one after another: the list that they were cut from, where they are all of it. */
export function joinedClaims(lists: readonly (readonly Claim[])[]): readonly Claim[] {
  const whole = extents.get(lists[0] ?? [])?.of;
  let end = 0;
  const isFollowing = (list: readonly Claim[]) => {
    const extent = extents.get(list);
    if (!extent || extent.of !== whole || extent.from !== end) return false;
    end += list.length;
    return true;
  };
  if (whole && lists.every(isFollowing) && end === whole.length) return whole;
  const [only] = lists;
  if (only && lists.length === 1) return only;
  // Copies of whole lists are joined at once; `flat` asks each of them for each of its members.
  const [first = [], ...others] = lists.map((list) => list.slice());
  return first.concat(...others);
}
