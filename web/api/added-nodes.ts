// Makes a name for each node that a scenario adds, since the data has none: from its kind, for every table and path that shows it.
import { createContext, createElement, type ReactNode, useContext, useMemo } from 'react';
import type { NodeBrief } from '../../server/api/contract';
import type { Scenario, ScenarioEvent } from '../../server/model/scenario';
import { useWords, type Words } from '../i18n/words';

/** A node in brief; one that a scenario adds has no page of its own. */
export interface AddedNode extends NodeBrief {
  readonly isAdded: true;
}

/** Id and kind of what an event may add. */
function addedBy(event: ScenarioEvent): readonly (readonly [id: string, kind: NodeBrief['kind']])[] {
  if (event.type === 'add-member' && event.kind !== undefined) return [[event.relation.to, event.kind]];
  if (event.type === 'takeover') return [[event.owner, 'Supplier']];
  return event.type === 'split-off' ? [[event.to, 'Supplier']] : [];
}

/** “Supplier (new)”, “Supplier 2 (new)”; an id that a person chose stands as it is: “sup:reserve (new)”. */
function nameOfAdded(id: string, { kind, words }: { readonly kind: string; readonly words: Words }): string {
  const number = /^new:[a-z]+(?:-(\d+))?$/.exec(id);
  if (!number) return words.added(id);
  return words.added(number[1] === undefined ? words.kind(kind) : `${words.kind(kind)} ${number[1]}`);
}

/** What scenarios may add, by id, in words. What the data has already keeps its own name: look there first. */
export function addedNodes(scenarios: readonly Scenario[], words: Words): ReadonlyMap<string, AddedNode> {
  const found = scenarios.flatMap(({ events }) => events.flatMap(addedBy));
  return new Map(
    found.map(([id, kind]) => {
      const name = nameOfAdded(id, { kind, words });
      return [id, { id, kind, name, criticality: null, organisation: null, rank: null, contractedWith: [], isAdded: true }] as const;
    }),
  );
}

const nothing: ReadonlyMap<string, AddedNode> = new Map();
const AddedContext = createContext(nothing);

/** What the scenarios around this place add. */
export function useAddedNodes(): ReadonlyMap<string, AddedNode> {
  return useContext(AddedContext);
}

/** Lets all names below know what these scenarios add. */
export function WithAddedNodes({ scenarios, children }: { readonly scenarios: readonly Scenario[]; readonly children?: ReactNode }) {
  const words = useWords();
  const added = useMemo(() => addedNodes(scenarios, words), [scenarios, words]);
  return createElement(AddedContext.Provider, { value: added }, children);
}
