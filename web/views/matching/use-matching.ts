// Keeps what the page shows: the part of the queue in the address, the pair that is looked at, the pairs that are checked.
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { MatchesAnswer } from '../../../server/api/contract';
import type { Asked } from '../../api/about-snapshot';
import { type ListedPair, type MatchesFilter, useMatches } from '../../api/matches';
import { kinds, type List, leasts, lists, pageSize, reasons } from './choices';

const oneOf = <T extends string>(value: string | null, known: readonly T[]): T | undefined => known.find((one) => one === value);

/** One text for a pair. */
export const keyOf = ({ a, b }: Pick<ListedPair, 'a' | 'b'>): string => JSON.stringify([a, b]);

export interface Filter {
  readonly list: List;
  readonly kind: (typeof kinds)[number] | undefined;
  readonly reason: (typeof reasons)[number] | undefined;
  readonly least: (typeof leasts)[number] | undefined;
  /** Only pairs with this node. */
  readonly id: string | undefined;
  /** From 1. */
  readonly page: number;
}

export interface Choices {
  readonly filter: Filter;
  /** Sets words of the address; null takes one away. Another choice begins at the first page. */
  set(over: Readonly<Record<string, string | null>>): void;
}

/** The choices, kept in the address so that a link shows the same part of the queue. */
export function useChoices(): Choices {
  const [search, setSearch] = useSearchParams();
  const page = Number(search.get('page') ?? '1');
  const filter: Filter = {
    list: oneOf(search.get('list'), lists) ?? 'open',
    kind: oneOf(search.get('kind'), kinds),
    reason: oneOf(search.get('reason'), reasons),
    least: oneOf(search.get('least'), leasts),
    id: search.get('id') ?? undefined,
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
  const set: Choices['set'] = (over) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        next.delete('page');
        for (const [name, value] of Object.entries(over)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  return { filter, set };
}

/** The filter as the API takes it. */
export function queryOf({ list, kind, reason, least, id, page }: Filter): MatchesFilter {
  return { list, kind, reason, least, id, order: list === 'judged' ? 'newest' : 'weight', offset: (page - 1) * pageSize, limit: pageSize };
}

export interface Matching extends Choices {
  readonly asked: Asked<MatchesAnswer>;
  readonly pairs: readonly ListedPair[];
  /** The pair that is looked at, and its place in the whole list, from 1; undefined: there is none. */
  readonly pair: ListedPair | undefined;
  readonly place: number;
  /** Its place on this page, from 0. */
  readonly at: number;
  /** Whether somebody chose it: on a narrow screen the list comes first. */
  readonly isChosen: boolean;
  /** `place`: where it will stand on the page, when it is about to move. */
  readonly choose: (key: string | null, place?: number) => void;
  readonly turn: (page: number, place: number) => void;
  /** To the next pair or the one before, also over the edge of a page. */
  readonly step: (by: 1 | -1) => void;
  readonly checked: ReadonlyMap<string, ListedPair>;
  readonly check: (pairs: readonly ListedPair[], isOn: boolean) => void;
  readonly uncheckAll: () => void;
}

const none: readonly ListedPair[] = [];

/** Which pairs are checked; kept while pages are turned. */
function useChecked(): Pick<Matching, 'checked' | 'check' | 'uncheckAll'> {
  const [checked, setChecked] = useState<ReadonlyMap<string, ListedPair>>(new Map());
  const check = (pairs: readonly ListedPair[], isOn: boolean) =>
    setChecked((before) => {
      const next = new Map(before);
      for (const pair of pairs) {
        if (isOn) next.set(keyOf(pair), pair);
        else next.delete(keyOf(pair));
      }
      return next;
    });
  return { checked, check, uncheckAll: () => setChecked(new Map()) };
}

/** All that the page shows. */
export function useMatching(): Matching {
  const choices = useChoices();
  const { filter, set } = choices;
  const asked = useMatches(queryOf(filter));
  const pairs = asked.data?.matches ?? none;
  const [chosen, setChosen] = useState<string | null>(null);
  /** Where the chosen pair stood: when it has left the list, the one in its place is next. */
  const [last, setLast] = useState(0);
  const found = pairs.findIndex((pair) => keyOf(pair) === chosen);
  const at = found >= 0 ? found : Math.min(last, pairs.length - 1);
  const choose = (key: string | null, place = pairs.findIndex((pair) => keyOf(pair) === key)) => {
    setChosen(key);
    setLast(Math.max(0, place));
  };
  const turn = (page: number, place: number) => {
    set({ page: String(page) });
    choose(null, place);
  };
  const step = (by: 1 | -1) => {
    const next = pairs[at + by];
    if (next) choose(keyOf(next));
    else if (by === 1 && filter.page * pageSize < (asked.data?.total ?? 0)) turn(filter.page + 1, 0);
    else if (by === -1 && filter.page > 1) turn(filter.page - 1, pageSize - 1);
  };
  const place = (filter.page - 1) * pageSize + at + 1;
  return { ...choices, asked, pairs, pair: pairs[at], at, place, isChosen: chosen !== null, choose, turn, step, ...useChecked() };
}
