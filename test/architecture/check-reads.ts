// How arrays are read in graph theory. Its project does not count a read as perhaps undefined (`server/graph/tsconfig.json`), so a cast
// says nothing there, and a value for a missing entry would hide a wrong index: it would go on as a wrong answer.
import type { SourceFile } from './source-files';
import { nodesOf } from './syntax';

interface Read {
  readonly type: string;
  readonly computed?: boolean;
  readonly optional?: boolean;
  readonly object?: Read;
  readonly expression?: Read;
  readonly left?: Read;
  readonly right?: Read;
  readonly operator?: string;
  readonly elements?: readonly unknown[];
  readonly properties?: readonly unknown[];
  readonly start: number;
}

/** Whether this reads an entry of an array that is surely there; parentheses are no nodes. */
function isPlain(read: Read | undefined): boolean {
  return read?.type === 'MemberExpression' && read.computed === true && read.optional !== true;
}

/** A value that stands in for one that is missing: a number, a text, an empty list or object. */
function isStandIn(value: Read | undefined): boolean {
  if (value?.type === 'ArrayExpression' || value?.type === 'ObjectExpression') return (value.elements ?? value.properties ?? []).length === 0;
  return value?.type === 'Literal' || value?.type === 'UnaryExpression';
}

function faultOf(node: Read): string | null {
  if (node.type === 'TSAsExpression' && isPlain(node.expression)) return 'casts what it reads from an array: leave the cast out, this project needs none.';
  if (node.type === 'LogicalExpression' && node.operator === '??' && isPlain(node.left) && isStandIn(node.right))
    return 'gives a value for an entry of an array that is missing: a wrong index must show. Ask first when there may be none.';
  if (node.type === 'MemberExpression' && node.optional === true && isPlain(node.object))
    return 'passes over an entry of an array that is missing: a wrong index must show. Ask first when there may be none.';
  return null;
}

/** Casts of array reads, and values that would hide a wrong index, in graph theory. */
export function arrayReadBreaches(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('server/graph/') && path.endsWith('.ts'))
    .flatMap(({ path, text }) =>
      [...nodesOf<Read>(path, text)].flatMap((node) => {
        const fault = faultOf(node);
        return fault === null ? [] : [`${path}:${text.slice(0, node.start).split('\n').length} ${fault}`];
      }),
    );
}
