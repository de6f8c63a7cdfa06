// Lists the choices on the page, by their names in its address.
export const weightChoices = ['count', 'criticality', 'users', 'value'] as const;
export type WeightChoice = (typeof weightChoices)[number];
export const thresholds = [0.05, 0.1, 0.2, 0.3, 0.5] as const;
