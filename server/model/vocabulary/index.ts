// The vocabulary as one import: kinds, types, clauses and property declarations are data, declared once.
export * from './clauses';
export { legalEntityIdentifiers } from './common-properties';
export * from './criticality';
export * from './kvk-number';
export * from './node-kinds';
export * from './relation-types';
export * from './types';
