// Marks that spreadsheets put on cells are undone; formulas are told.
import { describe, expect, it } from 'vitest';
import { cleanFormula } from '../../../importers/reading/formulas';

describe('formulas', () => {
  it.each([
    ["'=SUM(A1)", { text: '=SUM(A1)', mark: 'unescaped' }],
    ["'+31 20", { text: '+31 20', mark: 'unescaped' }],
    ['="0123"', { text: '0123', mark: 'unescaped' }],
    [' =A', { text: '=A', mark: 'unescaped' }],
    ['=1+1', { text: '=1+1', mark: 'formula' }],
    ['@SUM(A1)', { text: '@SUM(A1)', mark: 'formula' }],
    ['#N/A', { text: '', mark: 'error' }],
    ['#waarde! ', { text: '', mark: 'error' }],
    ['#UNCALCULATED!', { text: '', mark: 'error' }],
    ['+cmd|x', { text: '+cmd|x', mark: 'formula' }],
  ])('finds the mark in %j', (cell, cleaned) => {
    expect(cleanFormula(cell)).toEqual(cleaned);
  });
  it.each(['-5', '+31201234567', "'s-Hertogenbosch", '-', ' plain', 'a=b', '#1', '#NAME', '#N/A x'])('leaves %j alone', (cell) => {
    expect(cleanFormula(cell)).toBeNull();
  });
});
