// The view 'entity' as the shell knows it.
import { lazy } from 'react';
import type { Rules } from '../../components/address';
import { pages } from '../../components/addresses';
import type { View } from '../view';
import { tabNames } from './tabs';
import { texts } from './texts';

const address: Rules = { id: { kind: 'text' }, tab: { kind: 'choice', values: tabNames } };

export const entity: View = { name: 'entity', path: pages.node, inNavigation: false, address, texts, page: lazy(() => import('./page')) };
