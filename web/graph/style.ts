// Declares how Cytoscape draws lines: styles by family, colours by status.
import type { StylesheetJson } from 'cytoscape';
import type { Palette } from './palette';

export const cardFont = '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif';

/** Cards are painted above the lines (`paint.ts`); here they are only where lines end. */
const endStyle: StylesheetJson = [
  {
    selector: 'node',
    style: {
      shape: 'rectangle',
      width: 'data(boxWidth)',
      height: 'data(boxHeight)',
      'background-opacity': 0,
      'border-width': 0,
      'overlay-opacity': 0,
      events: 'no',
    },
  },
];

/** Every line, before its family and its status say more. */
function plainLine(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        // The types of 3.34 lack this value, its documentation has it.
        'edge-distances': 'endpoints' as 'intersection',
        'source-endpoint': 'data(start)' as unknown as string,
        'target-endpoint': 'data(end)' as unknown as string,
        'control-point-weights': 'data(weights)' as unknown as number[],
        'control-point-distances': 'data(distances)' as unknown as number[],
        width: 1.1,
        'line-color': palette['line-strong'],
        'line-opacity': 0.6,
        'target-arrow-shape': 'vee',
        'target-arrow-color': palette['line-strong'],
        'arrow-scale': 0.7,
        'overlay-opacity': 0,
        events: 'no',
      },
    },
  ];
}

/** Lines by family: what a relation means. */
function familyLines(palette: Palette): StylesheetJson {
  return [
    { selector: 'edge.uses', style: { 'target-arrow-shape': 'circle', 'target-arrow-fill': 'hollow', 'arrow-scale': 0.6 } },
    { selector: 'edge.degrades', style: { 'line-style': 'dashed', 'line-dash-pattern': [6, 4] } },
    { selector: 'edge.fallback', style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 4] } },
    { selector: 'edge.place', style: { 'line-style': 'dashed', 'line-dash-pattern': [1.5, 3.5], 'line-cap': 'round', width: 1.6 } },
    {
      selector: 'edge.owned',
      style: {
        'target-arrow-shape': 'diamond',
        'target-arrow-fill': 'hollow',
        'line-outline-width': 1,
        'line-outline-color': palette['ink-2'],
        'line-color': palette.surface,
      },
    },
  ];
}

/** Lines by status: what happens to what they lead to. */
function statusLines(palette: Palette): StylesheetJson {
  return [
    { selector: 'edge.failed', style: { width: 1.8, 'line-opacity': 1, 'line-color': palette.failed, 'target-arrow-color': palette.failed, 'z-index': 3 } },
    {
      selector: 'edge.degraded',
      style: {
        width: 1.6,
        'line-opacity': 1,
        'line-style': 'dashed',
        'line-dash-pattern': [6, 3],
        'line-color': palette['degraded-line'],
        'target-arrow-color': palette['degraded-line'],
        'z-index': 2,
      },
    },
    {
      selector: 'edge.atRisk',
      style: {
        width: 1.5,
        'line-opacity': 1,
        'line-style': 'dashed',
        'line-dash-pattern': [4, 3],
        'line-color': palette['risk-line'],
        'target-arrow-color': palette['risk-line'],
        'z-index': 2,
      },
    },
    {
      selector: 'edge.later',
      style: {
        width: 1.3,
        'line-opacity': 1,
        'line-style': 'dashed',
        'line-dash-pattern': [2, 3],
        'line-color': palette['failed-text'],
        'target-arrow-color': palette['failed-text'],
        'z-index': 2,
      },
    },
  ];
}

/** Lines by where they lead: on the path that is shown, to a pill, straight. */
function pathLines(palette: Palette): StylesheetJson {
  return [
    { selector: 'edge.on-path', style: { width: 3, 'line-opacity': 1, 'arrow-scale': 0.9, 'z-index': 9 } },
    { selector: 'edge.on-path.ok', style: { 'line-color': palette.accent, 'target-arrow-color': palette.accent } },
    { selector: 'edge.to-pill', style: { 'target-arrow-shape': 'none' } },
    { selector: 'edge.straight', style: { 'curve-style': 'straight' } },
  ];
}

export function graphStyle(palette: Palette): StylesheetJson {
  return [...endStyle, ...plainLine(palette), ...familyLines(palette), ...statusLines(palette), ...pathLines(palette)];
}
