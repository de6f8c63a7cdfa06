// Functions as a reader meets them: at most 60 lines from the signature to the closing brace, comments and blank lines included,
// and no parameters hidden in a tuple behind dots.
//
// In test/, what `describe` is given is a chapter, not a function: it is not counted, and neither is a function that declares
// chapters or tests. Each `it`, each hook and each helper is.
import { exceptions } from './exceptions';
import type { SourceFile } from './source-files';
import { isSyntaxNode, type PlacedNode, parseSource, placedNodes, type SyntaxNode } from './syntax';

const mostLines = 60;
const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

/** The identifier that a call starts with: `it` of `it.each(rows)('…', …)`. */
function calledName(node: unknown): string {
  let one = node;
  while (isSyntaxNode(one) && one.type !== 'Identifier') one = one.callee ?? one.object ?? one.tag;
  return isSyntaxNode(one) ? String(one.name) : '';
}

const declaresTests = (node: SyntaxNode) => node.type === 'CallExpression' && ['describe', 'it', 'test'].includes(calledName(node));

/** Whether the function is a chapter of a test file: the callback of `describe`, or what declares chapters and tests. */
function isChapter({ node, parent }: PlacedNode): boolean {
  if (parent?.type === 'CallExpression' && calledName(parent) === 'describe') return true;
  for (const { node: inner } of placedNodes(node.body)) if (declaresTests(inner)) return true;
  return false;
}

/** What a reader calls it: its own name, that of the variable or property it is, or what it is given to. */
function nameOf({ node, parent }: PlacedNode): string {
  for (const named of [node.id, parent?.id, parent?.key]) if (isSyntaxNode(named) && typeof named.name === 'string') return named.name;
  return parent?.type === 'CallExpression' ? `what ${calledName(parent)} is given` : 'a function';
}

function linesOf({ node, parent }: PlacedNode, text: string): number {
  const isMember = parent?.type === 'MethodDefinition' || parent?.type === 'Property';
  return text.slice(isMember ? parent.start : node.start, node.end).split('\n').length;
}

/** Whether a parameter is a tuple behind dots: destructured in place, or typed as one. */
function isRestTuple(parameter: unknown): boolean {
  if (!isSyntaxNode(parameter) || parameter.type !== 'RestElement') return false;
  if (isSyntaxNode(parameter.argument) && parameter.argument.type === 'ArrayPattern') return true;
  let type: unknown = parameter.typeAnnotation ?? (isSyntaxNode(parameter.argument) ? parameter.argument.typeAnnotation : undefined);
  while (isSyntaxNode(type) && ['TSTypeAnnotation', 'TSTypeOperator'].includes(type.type)) type = type.typeAnnotation;
  return isSyntaxNode(type) && type.type === 'TSTupleType';
}

function breachesIn({ path, text }: SourceFile): string[] {
  const found: string[] = [];
  for (const placed of placedNodes(parseSource(path, text))) {
    const { node } = placed;
    if (!functionTypes.includes(node.type)) continue;
    const where = `${path}:${text.slice(0, node.start).split('\n').length}: ${nameOf(placed)}`;
    const parameters = Array.isArray(node.params) ? node.params : [];
    if (parameters.some(isRestTuple)) found.push(`${where} hides parameters in a tuple behind dots: give them names in an options object.`);
    const lines = linesOf(placed, text);
    if (lines <= mostLines || (path.startsWith('test/') && isChapter(placed))) continue;
    found.push(`${where} has ${lines} lines, at most ${mostLines}, comments and blank lines included: split it by what it does.`);
  }
  return found;
}

/** Functions that are too long or hide parameters; a file with an exception for its long function is held to having one. */
export function functionBreaches(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const found = breachesIn(file);
    if (!exceptions.some((one) => one.file === file.path && one.rule === 'function-length')) return found;
    const others = found.filter((one) => !one.includes(' lines, at most '));
    if (found.length - others.length === 1) return others;
    return [...others, `${file.path} has ${found.length - others.length} long functions and an exception for one: mend test/architecture/exceptions.ts.`];
  });
}
