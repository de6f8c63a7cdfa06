// The view 'what-if' as the shell knows it.
import { lazy } from 'react';
import type { Rules } from '../../components/address';
import { pages } from '../../components/addresses';
import { scenarioRules } from '../../components/scenario-address';
import type { View } from '../view';
import { moments, tabs } from './scenario-address';
import { texts } from './texts';

const address: Rules = {
  ...scenarioRules,
  at: { kind: 'choice', values: moments.map(String) },
  tab: { kind: 'choice', values: tabs },
  select: { kind: 'text' },
};

export const whatIf: View = { name: 'what-if', path: pages.whatIf, inNavigation: true, address, texts, page: lazy(() => import('./page')) };
