// Writes the graph in the interchange format, which an import reads back to the same snapshot.
import { exportedPieces } from '../../estate/canonical';
import { type ExportFormat, gathered } from '../export-format';

export const graphJson: ExportFormat = {
  name: 'graph-json',
  mediaType: 'application/json',
  fileName: 'ketenzicht-graph.json',
  help: 'the interchange format, which imports to the same snapshot',
  pieces: (graph) => gathered(exportedPieces(graph)),
};
