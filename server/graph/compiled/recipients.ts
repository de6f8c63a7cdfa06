// Recipients of scoped chains as numbers: a node, none, or a text that no source knows (semantics §1: such a relation hangs directly
// under its contract, in groups of its own).
import { compareOptionalText } from '../../model/text-order';
import type { CompiledEstate } from './compiled';

/** Without recipient. Below it stand the unknown ones. */
export const noRecipient = -1;

/** The number of the unknown recipient that stands at this place in `columns.unknownRecipients`. */
export function unknownRecipient(place: number): number {
  return noRecipient - 1 - place;
}

type Named = Pick<CompiledEstate, 'ids' | 'columns'>;

/** The recipient as answers print it: the id of the node, or the text as stated; undefined: none. */
export function recipientText({ ids, columns }: Named, recipient: number): string | undefined {
  return recipient >= 0 ? ids[recipient] : columns.unknownRecipients[unknownRecipient(recipient)];
}

/** Orders recipients by what is printed, none first. Nodes are numbered in the order of their ids. */
export function compareRecipients(estate: Named, a: number, b: number): number {
  if (a >= noRecipient && b >= noRecipient) return a - b;
  return compareOptionalText(recipientText(estate, a), recipientText(estate, b));
}

/** As the key of an answer: nothing where there is no recipient. */
export function withRecipient(estate: Named, recipient: number): { recipient?: string } {
  const text = recipientText(estate, recipient);
  return text === undefined ? {} : { recipient: text };
}
