// Decides what a class of configuration item is: service, datacenter or component; and whether its vendor delivers it or only made it.
import type { NodeKind } from '../../server/model/vocabulary';

export type ItemKind = Extract<NodeKind, 'Service' | 'Component' | 'Datacenter'>;

/** Words of a class, whether it is a label (“Application Service”) or a table (cmdb_ci_service_auto). */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:u_)?cmdb_ci_?/, '')
    .replaceAll('_', ' ')
    .trim();
}

const datacenter = /^data ?cent(?:er|re)$|^datacenter$|^rekencentrum$/;
const service = /(?:^|\s)services?(?:\s|$)|^service offering$|dienst$/;
/** Classes with “service” in their name that are not services. */
const notService = /web service|service account|directory service|service process|windows service/;

/** The kind of a record (formats §2.9): by its class, else by the table of its file, else a component. */
export function kindOfItem(className: string, table: string | null): ItemKind {
  for (const text of [className, table ?? '']) {
    const words = wordsOf(text);
    if (words === '') continue;
    if (datacenter.test(words)) return 'Datacenter';
    if (service.test(words) && !notService.test(words)) return 'Service';
    if (text === className) return 'Component';
  }
  return 'Component';
}

/** Whether a record of this class is delivered by its vendor: services and applications. Of all else the vendor sold it once. */
export function isDelivered(kind: ItemKind, className: string): boolean {
  return kind === 'Service' || (kind === 'Component' && /appl|software|saas/.test(wordsOf(className)));
}
