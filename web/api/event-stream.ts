// Reads the server-sent events of one answer as they come in. The EventSource of the browser cannot send a POST.

export interface StreamEvent {
  readonly name: string;
  readonly data: string;
}

/** One block of lines as an event; undefined for a comment. */
function readBlock(block: string): StreamEvent | undefined {
  const lines = block.split('\n');
  const head = lines.find((line) => line.startsWith('event: '));
  if (head === undefined) return undefined;
  const data = lines.filter((line) => line.startsWith('data: ')).map((line) => line.slice('data: '.length));
  return { name: head.slice('event: '.length), data: data.join('\n') };
}

/** Takes the pieces of a stream as they arrive, and gives each event once it is whole. */
export class EventReader {
  // Kept apart until a block is whole: joining at every piece would be quadratic for a large answer.
  #pieces: string[] = [];

  take(piece: string): StreamEvent[] {
    const last = this.#pieces.at(-1)?.at(-1) ?? '';
    this.#pieces.push(piece);
    if (!`${last}${piece}`.includes('\n\n')) return [];
    const blocks = this.#pieces.join('').split('\n\n');
    this.#pieces = [blocks.pop() ?? ''];
    return blocks.flatMap((block) => readBlock(block) ?? []);
  }
}

/** The events of a response, until it ends. */
export async function* eventsOf(response: Response): AsyncGenerator<StreamEvent> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const events = new EventReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) return;
    yield* events.take(piece.value);
  }
}
