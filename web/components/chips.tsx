// Shows a row of chips that can each be on or off. The last one that is on stays on.
import './chips.css';

export interface ChipsProps<K extends string> {
  readonly label: string;
  readonly chips: readonly { readonly key: K; readonly label: string }[];
  readonly chosen: readonly K[];
  readonly onChange: (chosen: readonly K[]) => void;
}

export function Chips<K extends string>({ label, chips, chosen, onChange }: ChipsProps<K>) {
  const toggle = (key: K) => {
    const next = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
    if (next.length > 0) onChange(next);
  };
  return (
    <fieldset className="chips">
      <legend>{label}</legend>
      {chips.map(({ key, label: name }) => (
        <button key={key} type="button" className="chip" aria-pressed={chosen.includes(key)} onClick={() => toggle(key)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
