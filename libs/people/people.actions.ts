/** What the role table speaks of in this chapter. Reading what is sealed is an action of its own. */
export const peopleActions = ['people.read', 'people.write', 'people.readIdentity', 'people.match'] as const;
