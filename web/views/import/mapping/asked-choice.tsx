// A choice that the server has to answer. Under the hands of a person it stays what they chose: with keys one goes on from there,
// also past one that is refused. Once they leave it, it shows what holds.
import { useState } from 'react';
import { LabelledChoice, type LabelledChoiceProps } from './fields';
import type { Mapping } from './use-mapping';

interface AskedChoiceProps extends LabelledChoiceProps {
  readonly mapping: Mapping;
  /** What was chosen last. */
  readonly chosen: string;
}

export function AskedChoice({ mapping, chosen, value, ...field }: AskedChoiceProps) {
  const [isHeld, setHeld] = useState(false);
  const hold = (isIn: boolean) => {
    setHeld(isIn);
    mapping.leaveRefused();
  };
  const isShown = mapping.isAsking || isHeld;
  const isRefused = isHeld && !mapping.isAsking && chosen !== value;
  return <LabelledChoice {...field} value={isShown ? chosen : value} isRefused={isRefused} onHold={hold} />;
}
