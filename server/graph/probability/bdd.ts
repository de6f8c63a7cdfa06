// Reduced ordered binary decision diagrams of monotone functions in typed arrays: make, and, or.
//
// How: a node asks one variable and has two branches, for no and yes. Variables are asked in one order. A node with equal branches is not made,
// and a table finds a node that was made before; so equal functions have equal numbers. `and` and `or` go down both functions together, at each
// step by the variable that comes first, and remember what they found. A stack of their own takes the place of recursion, so depth is no
// limit. Nothing is freed: the number of nodes made is the measure of cost, and is capped; so are the steps.
// Why right: for one order of variables a function has one diagram; and what two functions give together is, branch by branch, what their
// branches give together.
// Source: Bryant 1986, “Graph-based algorithms for Boolean function manipulation”; tables as Brace, Rudell & Bryant 1990, “Efficient
// implementation of a BDD package”. Cost: at worst the product of the sizes of both functions.

/** The functions that are always false and always true; every other node is a variable with two branches. */
export const never = 0;
export const always = 1;

/** Thrown when a diagram would need more than its cap. Depends on the function and the order only, never on time. */
export class DiagramTooLarge extends Error {}

export interface DiagramLimits {
  /** Most nodes made, the two constants included. */
  readonly maxNodes: number;
  /** Called every few thousand steps; may throw to stop. */
  readonly checkpoint: () => void;
}

const [opAnd, opOr] = [0, 1];
/** Steps between two checks whether the answer is still wanted. */
const operationsPerCheckpoint = 8192;
/** Nodes entered anew, or passed, between two such checks. */
export const nodesPerCheckpoint = 1 << 16;
/** Steps allowed per node of the cap: results that were forgotten and are made again cost steps but no nodes. */
const operationsPerNode = 16;
const smallest = 1024;
const largestCache = 1 << 21;

/** The larger of a typed array with what was in the smaller one. */
function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}

function hash(a: number, b: number, c: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** A growing diagram over numbered variables; a smaller number is tested first. Branches always have smaller numbers than their node. */
export class Bdd {
  /** Variable of each node; of the constants a number above all variables. */
  variable: Int32Array;
  low: Int32Array;
  high: Int32Array;
  /** Nodes made so far, the two constants included. */
  count = 2;
  readonly #limits: DiagramLimits;
  #operations = 0;
  /** Open addressing: node numbers by (variable, low, high); 0 is free. */
  #unique = new Int32Array(2 * smallest);
  /** Results of the last operations, by (operands, operation): three numbers a place. */
  #cache = new Int32Array(3 * smallest);
  /** The stack of pairs that wait for their branches: f, g, stage, result of the low branch. */
  #stack = new Int32Array(4 * smallest);

  constructor(limits: DiagramLimits) {
    this.#limits = limits;
    this.variable = new Int32Array(smallest).fill(0x7fffffff, 0, 2);
    this.low = new Int32Array(smallest);
    this.high = new Int32Array(smallest);
  }

  /** The function that is true exactly when the variable is. */
  make(variable: number, low = never, high = always): number {
    if (low === high) return low;
    const mask = this.#unique.length - 1;
    let at = hash(variable, low, high) & mask;
    for (let node = this.#unique[at]; node !== 0; node = this.#unique[at]) {
      if (this.variable[node] === variable && this.low[node] === low && this.high[node] === high) return node;
      at = (at + 1) & mask;
    }
    return this.#add(variable, low, high);
  }

  and(f: number, g: number): number {
    return this.#apply(opAnd, f, g);
  }

  or(f: number, g: number): number {
    return this.#apply(opOr, f, g);
  }

  #add(variable: number, low: number, high: number): number {
    if (this.count >= this.#limits.maxNodes) throw new DiagramTooLarge();
    if (this.count === this.variable.length) this.#grow();
    const node = this.count;
    this.count += 1;
    this.variable[node] = variable;
    this.low[node] = low;
    this.high[node] = high;
    this.#enter(node);
    return node;
  }

  #enter(node: number): void {
    const mask = this.#unique.length - 1;
    let at = hash(this.variable[node], this.low[node], this.high[node]) & mask;
    while (this.#unique[at] !== 0) at = (at + 1) & mask;
    this.#unique[at] = node;
  }

  #grow(): void {
    const size = 2 * this.variable.length;
    this.variable = grown(this.variable, size);
    this.low = grown(this.low, size);
    this.high = grown(this.high, size);
    this.#unique = new Int32Array(2 * size);
    for (let node = 2; node < this.count; node += 1) {
      if (node % nodesPerCheckpoint === 0) this.#limits.checkpoint();
      this.#enter(node);
    }
    if (size <= largestCache) this.#cache = new Int32Array(3 * size);
  }

  /** The result when it takes no work; -1 otherwise. */
  #known(op: number, f: number, g: number): number {
    if (f === g) return f;
    const [absorbing, neutral] = op === opOr ? [always, never] : [never, always];
    if (f === absorbing || g === absorbing) return absorbing;
    if (f === neutral) return g;
    if (g === neutral) return f;
    const [a, b] = f < g ? [f, g] : [g, f];
    const at = this.#placeOf(op, a, b);
    return this.#cache[at] === 2 * a + op && this.#cache[at + 1] === b ? this.#cache[at + 2] : -1;
  }

  #placeOf(op: number, a: number, b: number): number {
    return 3 * (hash(a, b, op) & (this.#cache.length / 3 - 1));
  }

  #remember(op: number, [f, g]: readonly [number, number], result: number): void {
    const [a, b] = f < g ? [f, g] : [g, f];
    const at = this.#placeOf(op, a, b);
    this.#cache[at] = 2 * a + op;
    this.#cache[at + 1] = b;
    this.#cache[at + 2] = result;
  }

  #apply(op: number, f: number, g: number): number {
    let result = this.#known(op, f, g);
    if (result >= 0) return result;
    let top = this.#push(0, f, g);
    while (top > 0) {
      const frame = top - 4;
      const a = this.#stack[frame];
      const b = this.#stack[frame + 1];
      const [first, second] = [this.variable[a], this.variable[b]];
      const variable = Math.min(first, second);
      const stage = this.#stack[frame + 2];
      if (stage > 0) {
        if (stage === 1) this.#stack[frame + 3] = result;
        if (stage === 2) {
          result = this.make(variable, this.#stack[frame + 3], result);
          this.#remember(op, [a, b], result);
          top = frame;
          continue;
        }
      }
      const branches = stage === 0 ? this.low : this.high;
      this.#stack[frame + 2] = stage + 1;
      const x = first === variable ? branches[a] : a;
      const y = second === variable ? branches[b] : b;
      result = this.#known(op, x, y);
      if (result < 0) top = this.#push(top, x, y);
    }
    return result;
  }

  #push(top: number, f: number, g: number): number {
    this.#operations += 1;
    if (this.#operations % operationsPerCheckpoint === 0) {
      this.#limits.checkpoint();
      if (this.#operations > operationsPerNode * this.#limits.maxNodes) throw new DiagramTooLarge();
    }
    if (top + 4 > this.#stack.length) this.#stack = grown(this.#stack, 2 * this.#stack.length);
    this.#stack[top] = f;
    this.#stack[top + 1] = g;
    this.#stack[top + 2] = 0;
    return top + 4;
  }
}
