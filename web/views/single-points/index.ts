// The view 'single-points' as the shell knows it.
import { lazy } from 'react';
import type { Rules } from '../../components/address';
import { pages } from '../../components/addresses';
import type { View } from '../view';
import { candidateKinds, levelChoices, tabs } from './choices';
import { texts } from './texts';

const address: Rules = {
  show: { kind: 'choice', values: tabs },
  among: { kind: 'list', values: candidateKinds },
  services: { kind: 'choice', values: levelChoices },
  id: { kind: 'text' },
};

export const singlePoints: View = { name: 'single-points', path: pages.singlePoints, inNavigation: true, address, texts, page: lazy(() => import('./page')) };
