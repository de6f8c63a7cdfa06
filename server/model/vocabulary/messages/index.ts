// The catalogue of messages: every code that an issue or fault can have, in both languages.
import { dateMessages } from './dates';
import { estateMessages } from './estate';
import { importMessages } from './import';
import { keptMappingMessages } from './kept-mappings';
import { mappedMessages } from './mapped';
import { neo4jMessages } from './neo4j';
import { refusalMessages } from './refusals';
import { refusedImportMessages } from './refused-imports';
import type { MessageSpec } from './types';

const catalogue = {
  ...dateMessages,
  ...estateMessages,
  ...importMessages,
  ...keptMappingMessages,
  ...mappedMessages,
  ...neo4jMessages,
  ...refusedImportMessages,
  ...refusalMessages,
};

export type MessageCode = keyof typeof catalogue;
export const messages: Readonly<Record<MessageCode, MessageSpec>> = catalogue;
