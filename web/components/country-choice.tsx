// Offers the countries that are in the data, by name in the language of the screen.
import { useTranslation } from 'react-i18next';
import type { NodeBrief } from '../../server/api/contract';
import { useNodeSearch } from '../api/graph';
import { useFormat } from '../i18n/format';
import { countryName } from '../i18n/words';
import { ErrorNote } from './states';

/** The code of a country node. */
export const codeOf = ({ id }: Pick<NodeBrief, 'id'>) => id.replace(/^country:/, '');

/** There are fewer countries in the world. */
const most = 300;

export interface CountryChoiceProps {
  readonly label: string;
  /** What the field says before a choice; absent: its label. */
  readonly placeholder?: string;
  readonly onPick: (node: NodeBrief) => void;
}

export function CountryChoice({ label, placeholder = label, onPick }: CountryChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, isLoading, retry } = useNodeSearch('country:', { limit: most, kinds: ['Country'] });
  const countries = data?.hits ?? [];
  const named = countries.map((node) => ({ node, name: countryName(codeOf(node), format.language) })).sort((a, b) => format.compare(a.name, b.name));
  if (error) return <ErrorNote error={error} onRetry={retry} isBrief />;
  const first = isLoading ? `${t('state.loading')}…` : countries.length === 0 ? t('state.noCountries') : placeholder;
  return (
    <select className="field" aria-label={label} value="" onChange={(event) => countries.filter(({ id }) => id === event.target.value).forEach(onPick)}>
      <option value="">{first}</option>
      {named.map(({ node, name }) => (
        <option key={node.id} value={node.id}>
          {name}
        </option>
      ))}
    </select>
  );
}
