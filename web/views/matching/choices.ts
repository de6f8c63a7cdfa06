// What can be chosen on the page, as the address and the API say it.

export const lists = ['open', 'judged'] as const;
export type List = (typeof lists)[number];

export const kinds = ['Supplier', 'Organisation'] as const;
export const reasons = ['same-name', 'number', 'alias', 'like-name'] as const;
export type Reason = (typeof reasons)[number];
/** How sure it is at least; below 0.85 nothing is suggested. */
export const leasts = ['0.9', '0.95'] as const;

/** Pairs on one page of the screen. */
export const pageSize = 25;
