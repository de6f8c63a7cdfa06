// The view 'concentration' as the shell knows it.
import { lazy } from 'react';
import type { Rules } from '../../components/address';
import { pages } from '../../components/addresses';
import type { View } from '../view';
import { thresholds, weightChoices } from './choices';
import { families } from './shares';
import { texts } from './texts';

const address: Rules = {
  weight: { kind: 'choice', values: weightChoices },
  organisation: { kind: 'text' },
  threshold: { kind: 'choice', values: thresholds.map(String) },
  of: { kind: 'choice', values: Object.keys(families) },
};

export const concentration: View = { name: 'concentration', path: pages.concentration, inNavigation: true, address, texts, page: lazy(() => import('./page')) };
