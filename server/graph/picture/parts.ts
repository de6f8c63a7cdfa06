// Connected components: parts of the picture that no dependency joins, whichever way round it is read. Cost: linear.
import { Pace } from '../compiled/pace';
import type { PictureNetwork } from './network';

/** Per node the smallest place in its part. */
export function partsOf({ nodes, out, into }: PictureNetwork, checkpoint: () => void): Int32Array {
  const pace = new Pace(checkpoint);
  const part = new Int32Array(nodes.length).fill(-1);
  const waiting = new Int32Array(nodes.length);
  for (let start = 0; start < nodes.length; start += 1) {
    if (part[start] !== -1) continue;
    part[start] = start;
    waiting[0] = start;
    let count = 1;
    for (let at = 0; at < count; at += 1) {
      const node = waiting[at] as number;
      for (const { offset, items } of [out, into]) {
        const end = offset[node + 1] as number;
        for (let edge = offset[node] as number; edge < end; edge += 1) {
          const next = items[edge] as number;
          if (part[next] !== -1) continue;
          part[next] = start;
          waiting[count] = next;
          count += 1;
        }
        pace.step(1 + end - (offset[node] as number));
      }
    }
  }
  return part;
}
