// Turns values of JavaScript into those of the database. Whole numbers go as integers, or an analyst would see 3.0.
import neo4j from 'neo4j-driver';

/** A value as the driver takes it; byte arrays pass as they are. */
export function toBolt(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toBolt);
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toBolt(inner)]));
}

/** Bytes as the driver sends them. */
export function toBytes(data: Uint8Array): Int8Array {
  return new Int8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** Bytes as the driver gives them; undefined when it is something else. */
export function fromBytes(data: unknown): Uint8Array | undefined {
  return data instanceof Int8Array ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : undefined;
}
