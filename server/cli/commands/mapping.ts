// ketenzicht mapping: suggests how tables become nodes and relations, as a profile to edit or to import with.
import { wholeAnswer } from '../../engine/answers';
import { collectFiles } from '../../imports/input-files';
import { defaultSourceName } from '../../imports/source-name';
import { type SuggestedMapping, suggestMapping } from '../../imports/suggest-mapping';
import { shellWord } from '../../model/shell-word';
import { personHere } from '../../model/viewer';
import { visibleLines } from '../../output/visible';
import { readMappings, saveMapping } from '../../records/mappings';
import { type Command, hasFlag, optionValue } from '../command';
import { withEstate } from '../work';

const percent = (certainty: number) => `${Math.round(certainty * 100)}%`.padStart(4);

const nameOf = ({ file, sheet }: { readonly file: string; readonly sheet: string | null }) => (sheet === null ? file : `${file} (${sheet})`);

/** Choices of a question that are printed. */
const choicesShown = 6;

/** What is put in place, in short: a whole table is too long for a line. */
function valueText(value: unknown): string {
  if (value === null) return 'nothing';
  if (typeof value === 'object' && 'things' in value && Array.isArray(value.things))
    return value.things.length === 0 ? 'no table' : `a table of ${value.things.map(({ as }) => as).join(', ')}`;
  const text = JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

/** What the source was read by last, and which columns are others now. */
function rememberedLines(remembered: SuggestedMapping['remembered']): string[] {
  if (!remembered) return [];
  const { source, name, version, at, changes } = remembered;
  const mapping = `“${name}”${version === null ? '' : ` version ${version}`}`;
  const quoted = (titles: readonly string[]) => (titles.length === 0 ? 'none' : titles.map((title) => `“${title}”`).join(', '));
  const last = `Source “${source}” was read by mapping ${mapping} last time (${at.slice(0, 10)})`;
  if (changes.length === 0) return [`${last}; the columns are the same: this is that mapping, and an import of the source uses it.`];
  const said = changes.map((one) => `${nameOf(one)}: gone: ${quoted(one.gone)}; new: ${quoted(one.new)}.`);
  return [`${last}; the columns are others now, so this starts from it.`, ...said];
}

/** Tables of which nothing becomes anything, and what to do: a profile of such tables only reads nothing. */
function leftOutLines({ profile, open }: SuggestedMapping): string[] {
  const isAsked = (at: number) => open.some((one) => one.at === `tables[${at}]`);
  const left = profile.tables.filter(({ things }, at) => things.length === 0 && !isAsked(at));
  if (left.length === 0) return [];
  const names = left.map(nameOf).join(', ');
  const what = left.length === profile.tables.length ? 'Every table is left out, so an import by this profile reads nothing' : 'Left out';
  return [`${what}: ${names}. Say what the rows are: --preset NAME (ketenzicht mappings lists them), or “things” in the profile (docs/mapping.md).`];
}

/** The decisions in words: how certain each is and why, what was looked at, and what is open. */
export function linesOf(suggested: SuggestedMapping): string[] {
  const { decisions, open, sampled, remembered } = suggested;
  const looked = sampled.map((one) => `${nameOf(one)}: ${one.all ? 'all' : 'the first'} ${one.rows} rows were looked at.`);
  const decided = decisions.map(({ at, use, certainty, reason }) => `${percent(certainty)}  ${at}: ${use}. ${reason}.`);
  const asked = open.flatMap(({ at, question, choices }) => [
    `  ?   ${at}: ${question}`,
    ...choices.slice(0, choicesShown).map(({ value, certainty, reason }) => `      ${percent(certainty)}  ${valueText(value)}. ${reason}.`),
  ]);
  const end =
    open.length === 0
      ? ['Nothing is open.']
      : [`${open.length} open: put a choice at its place in the profile and take the question out of “open”, or take all suggestions with --all.`];
  return [...rememberedLines(remembered), ...looked, ...decided, ...asked, ...leftOutLines(suggested), ...end];
}

export const mapping: Command = {
  name: 'mapping',
  summary: 'Suggest how tables become nodes and relations, as a profile for import',
  args: [{ name: 'FILE', required: true, many: true }],
  options: [
    { name: 'all', help: 'take every suggestion, the uncertain ones too' },
    { name: 'preset', value: 'NAME', help: 'use this preset instead of a suggestion; all presets: ketenzicht mappings' },
    { name: 'save', value: 'NAME', help: 'save it under this name, as its next version, for import --mapping NAME' },
    { name: 'sheet', value: 'NAME', many: true, help: 'only this sheet of a workbook' },
    { name: 'source', value: 'NAME', help: 'start from the mapping that this source remembers; absent: that of the name of a single file' },
  ],
  notes: [
    'Standard output gets the profile, standard error how certain each decision is, why, and what is open. Only the first rows are looked at.',
    'Columns of persons (owners, telephone, e-mail) are left out. A table that a saved mapping maps is mapped so again.',
    'What the source was read by last time comes first: columns that are gone or new since then are named, and asked where they matter.',
  ],
  run: async (invocation, context) => {
    const files = await collectFiles(invocation.args);
    const [all, sheets] = [hasFlag(invocation, 'all'), invocation.options.get('sheet') ?? []];
    const [preset, name] = [optionValue(invocation, 'preset'), optionValue(invocation, 'save')];
    const source = optionValue(invocation, 'source') ?? defaultSourceName(files);
    return withEstate(invocation, context, async ({ estate, subject, store }) => {
      const earlier = await readMappings(store);
      const suggested = await suggestMapping(files, { all, sheets, preset, source, earlier }, estate);
      const saved =
        name === undefined ? null : await saveMapping(store, { name, profile: suggested.profile }, { by: personHere, at: new Date().toISOString() });
      const found = { ...suggested, saved: saved?.name ?? null };
      const parameters = { files: files.map((file) => file.name), preset: preset ?? null, source: source ?? null, sheets, all, save: name ?? null };
      if (invocation.json) await context.terminal.printJson(wholeAnswer(subject, { question: 'mapping', parameters }, found));
      else {
        for (const line of linesOf(found)) context.terminal.say(line);
        if (saved) context.terminal.say(`Saved as “${saved.name}”, version ${saved.version}. Import with --mapping ${shellWord(saved.name)}`);
        await context.terminal.printJson(visibleLines(`${JSON.stringify(found.profile, null, 2)}\n`));
      }
      return undefined;
    });
  },
};
