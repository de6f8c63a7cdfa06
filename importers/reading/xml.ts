// Reads XML piece by piece in bounded memory. A document type declaration is refused, and with it every entity that one could declare.
import { SaxesParser } from 'saxes';
import { damaged, Unreadable } from './unreadable';

/** What happens in a document; names are without their prefix. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** A text or a tag may be so long: a cell of a spreadsheet holds 32,767 signs. */
const longestToken = 4_000_000;
const deepest = 200;

const local = (name: string) => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};

function plainNames(attributes: Record<string, string>): Record<string, string> {
  for (const name in attributes) if (name.includes(':')) attributes[local(name)] ??= attributes[name] ?? '';
  return attributes;
}

function documentType(part: string): Unreadable {
  return new Unreadable(
    {
      en: `its part “${part}” declares a document type, with which a file can swell or read other files`,
      nl: `het onderdeel “${part}” heeft een documenttype-declaratie, waarmee een bestand kan opzwellen of andere bestanden kan lezen`,
    },
    {
      en: 'No spreadsheet program writes that. Open it in one, save it again, and import that; or ask who made it.',
      nl: 'Geen rekenbladprogramma schrijft zoiets. Open het daarin, bewaar het opnieuw en importeer dat; of vraag het wie het maakte.',
    },
  );
}

class Watched {
  readonly #part: string;
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  #sinceToken = 0;
  #depth = 0;

  constructor(part: string, handler: XmlHandler) {
    this.#part = part;
    this.#parser.on('error', (error) => {
      throw damaged(part, error.message);
    });
    this.#parser.on('doctype', () => {
      throw documentType(part);
    });
    this.#parser.on('opentag', ({ name, attributes }) => {
      this.#sinceToken = 0;
      this.#depth += 1;
      if (this.#depth > deepest) throw damaged(part, `elements stand ${deepest} deep`);
      handler.open(local(name), plainNames(attributes));
    });
    this.#parser.on('text', handler.text);
    this.#parser.on('cdata', handler.text);
    this.#parser.on('closetag', ({ name }) => {
      this.#sinceToken = 0;
      this.#depth -= 1;
      handler.close(local(name));
    });
  }

  write(text: string): void {
    this.#sinceToken += text.length;
    this.#parser.write(text);
    if (this.#sinceToken > longestToken) throw damaged(this.#part, `a text or tag longer than ${longestToken} characters`);
  }

  end(): void {
    this.#parser.close();
  }
}

/** Text is parsed in pieces of at most so many bytes, so that what is found can be handed on. */
const pieceLength = 16_384;

function decoderOf(first: Uint8Array): TextDecoder {
  const [a, b] = first;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

/**
 * Parses a document; after each piece the caller is asked whether to go on, and may take what the handler has put aside.
 * Throws `Unreadable` at what is no XML, a document type, and a text or depth that no table has.
 */
export async function* parseXml(part: string, pieces: AsyncIterable<Uint8Array>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new Watched(part, handler);
  let decoder: TextDecoder | undefined;
  const decode = (bytes?: Uint8Array) => {
    try {
      decoder ??= decoderOf(bytes ?? new Uint8Array());
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw damaged(part, 'bytes that are no text');
    }
  };
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += pieceLength) {
      parser.write(decode(piece.subarray(at, at + pieceLength)));
      yield;
    }
  }
  parser.write(decode());
  parser.end();
  yield;
}

/** Parses a document from start to end. */
export async function readXml(part: string, pieces: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  for await (const _ of parseXml(part, pieces, handler));
}
