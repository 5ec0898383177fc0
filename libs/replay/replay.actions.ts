/** What a version would have made of past cases. It speaks of cases by their references, so nobody outside of the association has it. */
export const replayActions = ['replay.read', 'replay.run'] as const;
