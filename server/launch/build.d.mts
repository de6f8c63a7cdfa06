// Types of what build.mjs gives to the tests; it is plain JavaScript because it runs before anything is built.
export type Part = 'server' | 'web';
export function isBuilt(root: string, part: Part): boolean;
export function exists(root: string, part: Part): boolean;
