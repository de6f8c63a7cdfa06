// Writes a question with its parameters as the command that asks the same.
import type { ParameterSpec } from '../../api/questions';
import type { Values } from './asked';

/** As a shell takes it: in quotes when it holds more than plain words. */
function quoted(text: string): string {
  return /^[\w:./@%+,=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function optionsOf({ option, type }: ParameterSpec, texts: readonly string[]): string[] {
  if (type === 'flag') return texts[0] === 'true' ? [`--${option}`] : [];
  if (type === 'kinds') return texts.length === 0 ? [] : [`--${option} ${quoted(texts.join(','))}`];
  // What a question is about, when it is about one thing, stands without its option.
  if (option === 'id') return texts.map(quoted);
  // On the command line a scenario is a file.
  if (type === 'scenario') return texts.length === 0 ? [] : [`--${option} scenario.json`];
  return texts.map((text) => `--${option} ${quoted(text)}`);
}

/** `specs`: those that are not at their default. */
export function commandOf(name: string, { specs, values }: { readonly specs: readonly ParameterSpec[]; readonly values: Values }): string {
  return ['npx ketenzicht', name, ...specs.flatMap((spec) => optionsOf(spec, values[spec.name] ?? []))].join(' ');
}
