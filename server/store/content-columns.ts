// Turns what a source says into columns, and reads it from them: claims and issues when somebody asks for them.
import { listOfRows } from '../model/columns/claim-list';
import { ClaimRows } from '../model/columns/claim-rows';
import { ClaimWriter } from '../model/columns/claim-writer';
import type { Column, Columns } from '../model/columns/columns';
import { IssueWriter, readIssues } from '../model/columns/issue-rows';
import { jsonColumn, jsonLines, readJson, readJsonLines } from '../model/columns/json';
import { Texts, TextWriter } from '../model/columns/texts';
import type { Issue } from '../model/issues';
import type { Pair } from '../model/pairs';
import type { SourceContent } from './store';

/** All that is not a long list. */
type About = Omit<SourceContent, 'claims' | 'issues' | 'apart'>;

/** The columns of a content. Cost: linear. */
export function columnsOfContent({ claims, issues, apart, rows, mapping, origins }: SourceContent): Columns {
  const texts = new TextWriter();
  const [said, found] = [new ClaimWriter(texts, claims.length), new IssueWriter(texts, issues.length)];
  for (const claim of claims) said.push(claim);
  for (const one of issues) found.push(one);
  const about: About = { rows, ...(mapping ? { mapping } : {}), ...(origins ? { origins } : {}) };
  const columns = new Map<string, Column>([['about', jsonColumn(about)]]);
  if (apart) columns.set('apart', jsonLines(apart));
  for (const part of [said.columns('claims'), found.columns('issues'), texts.columns('texts')]) for (const [name, column] of part) columns.set(name, column);
  return columns;
}

/** The content that `columnsOfContent` wrote, equal in all that it says. Its claims are made one by one, its issues when they are first asked for. Throws `BadColumns`. */
export function contentOfColumns(columns: Columns): SourceContent {
  const texts = new Texts(columns, 'texts');
  const claims = listOfRows(new ClaimRows(columns, 'claims', texts));
  const apart = columns.has('apart') ? { apart: readJsonLines<Pair>(columns, 'apart') } : {};
  let issues: Issue[] | undefined;
  return {
    ...readJson<About>(columns, 'about'),
    ...apart,
    claims,
    // A property of its own: a copy of the content has it too.
    get issues() {
      issues ??= readIssues(columns, 'issues', texts);
      return issues;
    },
  };
}
