// The tabs of the page of a node, as its address names them.
export const tabNames = ['data', 'relations', 'sources', 'findings'] as const;
export type TabName = (typeof tabNames)[number];
