// Names who asks, and who says something. A viewer goes with every question, task and record, so that roles later decide in few places.

export interface Viewer {
  readonly id: string;
  readonly name: string;
}

/** There are no accounts yet: whoever reaches the program sits at this machine. */
export const personHere: Viewer = { id: 'here', name: 'the person at this machine' };
