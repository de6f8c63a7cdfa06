// How Cytoscape draws cards and lines: pictures for cards, line styles for families, colours for statuses.
import type { StylesheetJson } from 'cytoscape';
import type { Palette } from './palette';

export const cardFont = '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif';

function nodeStyles(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: 'rectangle',
        width: 'data(boxWidth)',
        height: 'data(boxHeight)',
        'background-opacity': 0,
        'background-image': 'data(picture)',
        'background-fit': 'cover',
        'background-image-smoothing': 'yes',
        'border-width': 0,
        'overlay-opacity': 0,
        label: 'data(text)',
        color: 'data(colour)',
        'font-family': cardFont,
        'font-size': 12,
        'font-weight': 500,
        'text-valign': 'center',
        'text-halign': 'right',
        'text-justification': 'left',
        'text-wrap': 'wrap',
        'text-margin-x': 'data(textMargin)' as unknown as number,
        'line-height': 1.1,
      },
    },
    { selector: 'node.strong', style: { 'font-weight': 600 } },
    {
      selector: 'node.badge',
      style: { 'background-image': 'none', 'background-opacity': 0, events: 'no', 'text-halign': 'left', 'font-weight': 600, 'font-size': 11 },
    },
    {
      selector: 'node.pill',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '9',
        'background-image': 'none',
        'background-opacity': 1,
        'background-color': palette.surface,
        'border-width': 1.3,
        'border-color': palette['line-strong'],
        'text-halign': 'center',
        'text-margin-x': 0,
        'font-size': 12,
        'font-weight': 600,
        color: palette.ink,
        events: 'no',
      },
    },
    { selector: 'node.pill.failed', style: { 'background-color': palette.failed, 'border-color': palette.failed, color: palette['on-failed'] } },
    {
      selector: 'node.pill.atRisk',
      style: { 'background-color': palette.risk, 'border-color': palette['risk-line'], 'border-style': 'dashed', color: palette['on-risk'] },
    },
  ];
}

function lineStyles(palette: Palette): StylesheetJson {
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
    { selector: 'edge.on-path', style: { width: 3, 'line-opacity': 1, 'arrow-scale': 0.9, 'z-index': 9 } },
    { selector: 'edge.on-path.ok', style: { 'line-color': palette.accent, 'target-arrow-color': palette.accent } },
    { selector: 'edge.to-pill', style: { 'target-arrow-shape': 'none' } },
    { selector: 'edge.straight', style: { 'curve-style': 'straight' } },
  ];
}

export function graphStyle(palette: Palette): StylesheetJson {
  return [...nodeStyles(palette), ...lineStyles(palette)];
}
