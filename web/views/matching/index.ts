// The view 'matching' as the shell knows it: pairs that may be one, for a person to judge.
import { lazy } from 'react';
import type { Rules } from '../../components/address';
import { pages } from '../../components/addresses';
import type { View } from '../view';
import { kinds, leasts, lists, reasons } from './choices';
import { texts } from './texts';

const address: Rules = {
  list: { kind: 'choice', values: lists },
  kind: { kind: 'choice', values: kinds },
  reason: { kind: 'choice', values: reasons },
  least: { kind: 'choice', values: leasts },
  id: { kind: 'text' },
  page: { kind: 'integer' },
};

export const matching: View = { name: 'matching', path: pages.matching, inNavigation: false, address, texts, page: lazy(() => import('./page')) };
