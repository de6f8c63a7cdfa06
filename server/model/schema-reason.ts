// Says in both languages what a schema found wrong first, and where.
import { z } from 'zod';
import type { Bilingual } from './vocabulary';

const { localeError } = z.locales.nl();

/** The message in Dutch. The library tells an issue without its input, so what was found there is taken from its English. */
function dutchOf(issue: z.core.$ZodIssue): string {
  const received = /received (\S+)$/.exec(issue.message)?.[1];
  if (issue.code === 'invalid_type' && received) return `Ongeldige invoer: verwacht ${issue.expected}, gekregen ${received}`;
  const choices = /Expected (.+)$/.exec(issue.message)?.[1];
  if (issue.code === 'invalid_union' && choices) return `Ongeldige keuze. Verwacht ${choices}`;
  const found = localeError({ ...issue, input: issue.input } as z.core.$ZodRawIssue);
  return (typeof found === 'string' ? found : found?.message) ?? issue.message;
}

/** “events.0.type: Invalid input …” in English and Dutch. */
export function schemaReason({ issues }: z.ZodError): Bilingual {
  const [first] = issues;
  if (!first) return { en: 'invalid', nl: 'ongeldig' };
  const place = first.path.length === 0 ? '' : `${first.path.join('.')}: `;
  return { en: `${place}${first.message}`, nl: `${place}${dutchOf(first)}` };
}
