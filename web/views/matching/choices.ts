// What can be chosen on the page, as the address and the API say it.

import { nodeKindNames } from '../../../server/model/vocabulary';

export const lists = ['open', 'judged'] as const;
export type List = (typeof lists)[number];

/** Of every kind two may have one name. */
export const kinds = nodeKindNames;
export const reasons = ['same-name', 'number', 'alias', 'like-name'] as const;
export type Reason = (typeof reasons)[number];
/** How sure it is at least; below 0.85 nothing is suggested. */
export const leasts = ['0.9', '0.95'] as const;

/** Pairs on one page of the screen. */
export const pageSize = 25;
