// Lists the tabs of the page of a node, by their names in its address.
export const tabNames = ['data', 'relations', 'sources', 'findings'] as const;
export type TabName = (typeof tabNames)[number];
