// The picture of a chain at the first look, often enough that a fault of one in twenty does not slip through.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coldLoads } from './support/picture';
import { Stage } from './support/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(async () => {
  await stage?.close();
});

describe('the picture of a chain', () => {
  it('has all its cards at the first look, in 50 cold loads of 50, each in the same place', { timeout: 900_000 }, async () => {
    const loads = await coldLoads(stage, 50);
    expect(loads.filter(({ missing }) => missing.length > 0)).toEqual([]);
    expect(new Set(loads.map(({ places }) => places)).size).toBe(1);
  });
});
