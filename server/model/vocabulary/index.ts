// Gathers the vocabulary: node kinds, relation types, clauses and properties are data, each declared once.
export * from './cause-kinds';
export * from './clauses';
export { legalEntityIdentifiers } from './common-properties';
export * from './criticality';
export * from './kvk-number';
export * from './node-kinds';
export * from './relation-types';
export * from './types';
