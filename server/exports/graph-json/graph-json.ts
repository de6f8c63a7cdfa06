// Writes the graph in the interchange format, which an import reads back to the same snapshot.
import { exportGraph } from '../../estate/canonical';
import type { ExportFormat } from '../export-format';

export const graphJson: ExportFormat = {
  name: 'graph-json',
  mediaType: 'application/json',
  fileName: 'ketenzicht-graph.json',
  help: 'the interchange format, which imports to the same snapshot',
  write: exportGraph,
};
