// Where an arrow key leads: along the chain sideways, along the lane up and down.
import { expect, it } from 'vitest';
import { neighbourInDirection } from '../../../web/graph/moves';
import { link, placed } from './chains';

const [a, b, far, near, chosen] = [
  placed('a', [0, 0], { lane: 'service' }),
  placed('b', [0, 40], { lane: 'service' }),
  placed('far', [200, 90]),
  placed('near', [200, 10]),
  placed('chosen', [200, 50]),
];
const items = [b, a, far, near, chosen];
const move = (key: string, links = [link('a', 'far'), link('a', 'near')]) => neighbourInDirection(a, { key, items, links }).id;

it('right leads to the nearest that it needs, but along the chosen path first', () => {
  expect(move('ArrowRight')).toBe('near');
  expect(move('ArrowRight', [link('a', 'near'), link('a', 'chosen', { isOnPath: true })])).toBe('chosen');
});

it('left leads to what needs it', () => {
  expect(neighbourInDirection(near, { key: 'ArrowLeft', items, links: [link('a', 'near')] }).id).toBe('a');
});

it('up and down lead along the lane, in the order in which it is drawn', () => {
  expect(move('ArrowDown')).toBe('b');
  expect(move('ArrowUp')).toBe('a');
  expect(neighbourInDirection(b, { key: 'ArrowUp', items, links: [] }).id).toBe('a');
});

it('nowhere to go is staying', () => {
  expect(move('ArrowRight', [])).toBe('a');
  expect(move('ArrowLeft')).toBe('a');
  expect(move('ArrowRight', [link('a', 'not drawn')])).toBe('a');
});
