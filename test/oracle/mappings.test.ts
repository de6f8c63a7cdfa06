// The product reads random tables by random profiles as the plain reading does, and tells the same differences; the slow twin does so many times.
import { it } from 'vitest';
import { compareMappings } from './random-mappings';

it('forty pairs of tables become what the plain reading makes of them', () => compareMappings(40));
