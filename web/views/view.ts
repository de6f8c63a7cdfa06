// Defines a view for the shell: its address, its place in the navigation, its texts, its page.
import type { ComponentType, LazyExoticComponent } from 'react';
import type { Rules } from '../components/address';
import type { Texts } from '../i18n/texts';

export interface View {
  /** Folder, and namespace of its texts; `title` in its texts is its name in the navigation. */
  readonly name: string;
  /** Address of the page. Ids go in the query (`?id=`), since they may hold any character. */
  readonly path: string;
  /** Whether it is in the navigation. */
  readonly inNavigation: boolean;
  /** What its address may say; all else is said to be not understood. Null: the page checks by itself. */
  readonly address: Rules | null;
  readonly texts: Texts;
  /** Loaded when it is first opened. */
  readonly page: LazyExoticComponent<ComponentType>;
}
