/** The ways to a plan, as an address says them after "import/"; anything else is the id of what was begun before. */
export const ways = { template: 'skabelon', empty: 'tom' } as const;

/** A new id of something begun; from the edge, since it is drawn by chance. */
export const newId = (): string => `k${Math.random().toString(36).slice(2, 12)}`;
