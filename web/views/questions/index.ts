// The view 'questions' as the shell knows it.
import { lazy } from 'react';
import { pages } from '../../components/addresses';
import type { View } from '../view';
import { texts } from './texts';

const address = null;

export const questions: View = { name: 'questions', path: pages.questions, inNavigation: true, address, texts, page: lazy(() => import('./page')) };
