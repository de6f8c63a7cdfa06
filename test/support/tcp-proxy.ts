// Connects a program with a server by a line that a test can cut, freeze and delay, also at one exact message.
import { createServer, type Server, Socket } from 'node:net';

/** What is to be done when a message passes that the test waits for. */
export type Trap = 'cut-before' | 'cut-after' | 'deliver-late' | 'freeze';

/** COMMIT as Bolt frames it: two bytes of length, a structure without fields, its signature, the end. */
export const commitMessage = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** What only the transaction that makes a new version says, so that its COMMIT can be told from that of another. */
export const newVersion = Buffer.from('CREATE (:KetenzichtCommit');

interface CatchOptions {
  /** Milliseconds. */
  readonly late?: number;
  /** Waits first for these bytes to pass on the way to the server. */
  readonly after?: Buffer;
}

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
  /** The client is gone or to be cut off: nothing more goes to it. */
  isMute: boolean;
  /** Bytes that went to the client. */
  passed: number;
}

const host = '127.0.0.1';

export class TcpProxy {
  readonly port: number;
  /** Bytes that went to clients. */
  passed = 0;
  /** Bytes to a client after which its line is cut, each line anew. */
  mostOfEach = Number.POSITIVE_INFINITY;
  /** Milliseconds that each piece takes longer. */
  delay = 0;
  readonly #listener: Server;
  readonly #target: { readonly host: string; readonly port: number };
  readonly #pairs = new Set<Pair>();
  #isFrozen = false;
  #held: (() => void)[] = [];
  #trap: ({ readonly message: Buffer; readonly trap: Trap; readonly sprung: () => void } & CatchOptions) | undefined;
  #cutAt = Number.POSITIVE_INFINITY;

  constructor(listener: Server, { port, uri }: { port: number; uri: string }) {
    const { hostname, port: target } = new URL(uri);
    this.#listener = listener;
    this.port = port;
    this.#target = { host: hostname, port: Number(target || 7687) };
    listener.on('connection', (client) => this.#accept(client));
  }

  /** Opens a line to the server at this address. */
  static open(uri: string): Promise<TcpProxy> {
    const listener = createServer();
    return new Promise((done, failed) => {
      listener.once('error', failed);
      listener.listen(0, host, () => {
        const address = listener.address();
        if (address === null || typeof address === 'string') failed(new Error('no port'));
        else done(new TcpProxy(listener, { port: address.port, uri }));
      });
    });
  }

  get uri(): string {
    return `bolt://${host}:${this.port}`;
  }

  /** Cuts every line that is open; new ones may come. */
  cut(): void {
    for (const pair of this.#pairs) this.#end(pair);
  }

  /** Nothing passes any more, and nobody is told; who comes new waits too. */
  freeze(): void {
    this.#isFrozen = true;
    for (const { client, server } of this.#pairs) for (const socket of [client, server]) socket.pause();
  }

  thaw(): void {
    this.#isFrozen = false;
    for (const deliver of this.#held.splice(0)) deliver();
    for (const { client, server } of this.#pairs) for (const socket of [client, server]) socket.resume();
  }

  /** Cuts the line after so many more bytes to the client. */
  cutAfter(bytes: number): void {
    this.#cutAt = this.passed + bytes;
  }

  /**
   * Waits for the next message of a client that has these bytes. `cut-before`: it is never delivered; `cut-after`: it is delivered,
   * and the client is cut off instead of hearing the answer; `deliver-late`: the client is cut off, and the server gets it `late` ms after.
   * `freeze`: it is held, and all lines freeze, until `thaw`. Resolves when that happened.
   */
  catch(message: Buffer, trap: Trap, options: CatchOptions = {}): Promise<void> {
    return new Promise((sprung) => {
      this.#trap = { message, trap, sprung, ...options };
    });
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((done) => this.#listener.close(done));
  }

  #accept(client: Socket): void {
    const server = new Socket();
    const pair: Pair = { client, server, isMute: false, passed: 0 };
    this.#pairs.add(pair);
    server.connect(this.#target);
    for (const socket of [client, server]) socket.on('error', () => this.#end(pair));
    client.on('close', () => pair.isMute || this.#end(pair));
    server.on('close', () => this.#end(pair));
    client.on('data', (data: Buffer) => this.#toServer(pair, data));
    server.on('data', (data: Buffer) => this.#toClient(pair, data));
    if (this.#isFrozen) for (const socket of [client, server]) socket.pause();
  }

  #toServer(pair: Pair, data: Buffer): void {
    if (this.#trap?.after && data.includes(this.#trap.after)) {
      const { after: _, ...armed } = this.#trap;
      this.#trap = armed;
    }
    const caught = this.#trap;
    if (!caught || caught.after || !data.includes(caught.message)) {
      this.#after(() => pair.server.writable && pair.server.write(data));
      return;
    }
    this.#trap = undefined;
    if (caught.trap === 'cut-before') this.#end(pair);
    else if (caught.trap === 'freeze') {
      this.#held.push(() => pair.server.writable && pair.server.write(data));
      this.freeze();
    } else {
      pair.isMute = true;
      if (caught.trap === 'cut-after') pair.server.write(data);
      else {
        pair.client.destroy();
        setTimeout(() => pair.server.writable && pair.server.write(data), caught.late);
      }
    }
    caught.sprung();
  }

  #toClient(pair: Pair, data: Buffer): void {
    if (pair.isMute) {
      this.#end(pair);
      return;
    }
    this.passed += data.length;
    pair.passed += data.length;
    if (pair.passed >= this.mostOfEach) {
      this.#end(pair);
      return;
    }
    if (this.passed >= this.#cutAt) {
      this.#cutAt = Number.POSITIVE_INFINITY;
      this.#end(pair);
      return;
    }
    this.#after(() => pair.client.writable && pair.client.write(data));
  }

  #after(work: () => void): void {
    if (this.delay > 0) setTimeout(work, this.delay);
    else work();
  }

  #end(pair: Pair): void {
    pair.client.destroy();
    pair.server.destroy();
    this.#pairs.delete(pair);
  }
}
