// Reads all issues that stand in an estate, worst first.
import { standingIssues } from '../../server/imports/issues';
import type { SaidEstate } from '../../server/imports/open-estate';
import type { Issue } from '../../server/model/issues';

export function issuesNow(estate: SaidEstate): Issue[] {
  return Array.from(standingIssues(estate, { offset: 0, limit: Number.POSITIVE_INFINITY }), ({ issue }) => issue);
}
