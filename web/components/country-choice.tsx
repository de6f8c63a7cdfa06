// A choice from the countries that are in the data, by name in the language of the screen.
import type { NodeBrief } from '../../server/api/contract';
import { useNodeSearch } from '../api/graph';
import { useFormat } from '../i18n/format';
import { countryName } from '../i18n/words';

/** The code of a country node. */
export const codeOf = ({ id }: Pick<NodeBrief, 'id'>) => id.replace(/^country:/, '');

export interface CountryChoiceProps {
  readonly label: string;
  /** What the field says before a choice; absent: its label. */
  readonly placeholder?: string;
  readonly onPick: (node: NodeBrief) => void;
}

export function CountryChoice({ label, placeholder = label, onPick }: CountryChoiceProps) {
  const format = useFormat();
  const { data } = useNodeSearch('country:', 300);
  const countries = (data?.hits ?? []).filter(({ kind }) => kind === 'Country');
  const named = countries.map((node) => ({ node, name: countryName(codeOf(node), format.language) })).sort((a, b) => format.compare(a.name, b.name));
  return (
    <select className="field" aria-label={label} value="" onChange={(event) => countries.filter(({ id }) => id === event.target.value).forEach(onPick)}>
      <option value="">{placeholder}</option>
      {named.map(({ node, name }) => (
        <option key={node.id} value={node.id}>
          {name}
        </option>
      ))}
    </select>
  );
}
