// Lists all formats that can be imported. To add one: one folder, and one line here.
import { graphJson } from './graph-json/graph-json';
import type { Importer } from './importer';
import { serviceNow } from './servicenow/servicenow';
import { subProcessors } from './sub-processors/sub-processors';
import { table } from './table/table';
import { tablesZip } from './tables-zip/tables-zip';

export { unfitFiles } from './mapping/assign';
export { parseProfile, refuseEmpty, refuseOpen } from './mapping/check-profile';
export { firstRows } from './mapping/first-rows';
export { mappingFormat } from './mapping/format';
export { changedHeader, type HeaderChange, headerChanges, mappedHeaders } from './mapping/headers';
export { mappingImporter } from './mapping/mapping';
export { presetDecisions } from './mapping/presets/decisions';
export { type FittingPreset, findPreset, fitPreset, fittingPresets } from './mapping/presets/fit';
export { presets } from './mapping/presets/read-presets';
export type { RememberedMapping } from './mapping/suggest/remembered';
export { type DialectOfTable, type SuggestOptions, suggestProfile } from './mapping/suggest/suggest';
export type { Suggestion } from './mapping/suggest/suggestion';
export { hasTable } from './mapping/suggest/table-facts';
export { binaryReason } from './reading/binary';
export { certain } from './reading/certainty';
export { csvTable } from './reading/csv-table';
export { describeFile, isBlank } from './reading/file-description';
export { returnedContents, shapeOfReturned } from './reading/returned-file';
export { elementKey, guardCell, markText, type ReturnedMark, reasonColumn, tryWord, unguardCell } from './reading/returned-marks';
export { underFormerName } from './reading/returned-table';
export { SuspectTexts } from './reading/suspect-texts';
export { ownFileOf, takeApart, wholeOf } from './reading/take-apart';
export { type TableTemplate, tableTemplates } from './table/templates';

export const importers: readonly Importer[] = [graphJson, tablesZip, table, serviceNow, subProcessors];
