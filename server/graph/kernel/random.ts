// Random numbers from a seed. Same seed, same numbers, on every machine.
//
// How: three numbers and a counter are mixed by additions, shifts and a turn of bits, and one sum comes out each time. Sixteen rounds come before
// the first number, so that seeds near each other give numbers that have nothing to do with each other. Two numbers together give 53 bits.
// Source: sfc32 (Chris Doty-Humphrey, PractRand), which passes the tests of that suite. Precondition: the seed is a number.
import { demand } from './demands';

/** Numbers evenly over (0, 1], 53 bits each. */
export function randomFrom(seed: number): () => number {
  demand(Number.isFinite(seed), () => `the seed is ${seed}, and must be a number`);
  let [a, b, c, counter] = [Math.floor(seed / 2 ** 32) | 0, seed | 0, 0x9e3779b9 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 16; round += 1) next();
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6) + 1) / 2 ** 53;
}
