/** What the role table speaks of in this chapter. Reading and signing are everybody's own, and ask for no role. */
export const circulationActions = ['circulation.read', 'circulation.manage'] as const;
