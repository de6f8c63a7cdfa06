// Defines a file that is made piece by piece.

export interface MadeFile {
  readonly name: string;
  readonly mediaType: string;
  pieces(): AsyncIterable<string | Uint8Array>;
}
