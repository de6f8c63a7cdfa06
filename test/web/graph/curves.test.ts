// The course of a line: it leaves at the side that faces what it needs, and lies the same wherever the drawing is.
import { describe, expect, it } from 'vitest';
import { curveOf } from '../../../web/graph/curves';
import { placed } from './chains';

const at = (x: number, y: number, lane: 'service' | 'component') => placed('a', [x, y], { lane });

describe('a line', () => {
  it('to a later lane leaves at the right and arrives at the left, as an S', () => {
    const curve = curveOf({ from: at(50, 10, 'service'), to: at(300, 10, 'component') });
    expect(curve).toMatchObject({ start: '50px 0px', end: '-50px 0px' });
    expect(curve.weights).toBe('0.4 0.6');
    expect(curve.distances.split(' ').map((one) => Math.abs(Number(one)))).toEqual([0, 0]);
  });

  it('back to an earlier lane leaves at the left', () => {
    expect(curveOf({ from: at(300, 10, 'component'), to: at(50, 40, 'service') })).toMatchObject({ start: '-50px 0px', end: '50px 0px' });
  });

  it('within a lane bows through the gap on its right', () => {
    const curve = curveOf({ from: at(50, 10, 'service'), to: at(50, 110, 'service') });
    expect(curve).toMatchObject({ start: '50px 0px', end: '50px 0px', weights: '0 1' });
    // From top to bottom the right hand is on the negative side.
    expect(curve.distances).toBe('-26 -26');
  });

  it('of no length divides by nothing', () => {
    const curve = curveOf({ from: at(50, 10, 'service'), to: at(50, 10, 'service') });
    expect(`${curve.weights} ${curve.distances}`).not.toContain('NaN');
  });
});
