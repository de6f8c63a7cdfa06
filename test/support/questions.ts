// Makes raw parameters for any question on any estate: a service where one node is needed, a supplier that fails where events are.
import type { Analysis, Subject } from '../../server/analysis/analysis';

/** Parameters with which a question has work to do; on an estate without nodes, what is needed is left out. */
export function questionOf({ parameters }: Analysis, { estate }: Subject): Record<string, unknown> {
  const first = (kind: string) => estate.ids.find((_, node) => estate.kinds[node] === kind);
  const service = first('Service') ?? estate.ids[0];
  const cause = first('Supplier') ?? estate.ids[0];
  if (service === undefined) return {};
  const hasEvents = parameters.some(({ name }) => name === 'fail');
  const raw: Record<string, unknown> = hasEvents ? { fail: [cause] } : {};
  for (const { name, type, required } of parameters) {
    if (type === 'scenario' && !hasEvents) raw[name] = { events: [{ type: 'fail', id: cause }], given: [] };
    else if (required) raw[name] = type === 'ids' ? [service] : service;
  }
  return raw;
}
