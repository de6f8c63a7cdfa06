// The product reads a thousand random pairs of tables by random profiles as the plain reading does.
import { it } from 'vitest';
import { compareMappings } from './random-mappings';

it('a thousand pairs of tables become what the plain reading makes of them', () => compareMappings(1000));
