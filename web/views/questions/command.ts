// Writes a question with its parameters as the command that asks the same.
import { shellWord, shellWords } from '../../../server/model/shell-word';
import type { ParameterSpec } from '../../api/questions';
import type { Values } from './asked';

function optionsOf({ option, type }: ParameterSpec, texts: readonly string[]): string[] {
  if (type === 'flag') return texts[0] === 'true' ? [`--${option}`] : [];
  if (type === 'kinds') return texts.length === 0 ? [] : [`--${option} ${shellWord(texts.join(','))}`];
  // On the command line a scenario is a file.
  if (type === 'scenario') return texts.length === 0 ? [] : [`--${option} scenario.json`];
  // A value that looks like an option is written to its own.
  return texts.map((text) => `--${option}${text.startsWith('-') ? '=' : ' '}${shellWord(text)}`);
}

/** `specs`: those that are not at their default. */
export function commandOf(name: string, { specs, values }: { readonly specs: readonly ParameterSpec[]; readonly values: Values }): string {
  const textsOf = (spec: ParameterSpec) => values[spec.name] ?? [];
  // What a question is about, when it is about one thing, stands without its option.
  const words = shellWords(specs.filter(({ option }) => option === 'id').flatMap(textsOf));
  const options = specs.filter(({ option }) => option !== 'id').flatMap((spec) => optionsOf(spec, textsOf(spec)));
  return ['npx ketenzicht', name, ...(words[0] === '--' ? [...options, ...words] : [...words, ...options])].join(' ');
}
