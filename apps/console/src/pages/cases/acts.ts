import { createContext, useContext } from 'react';
import type { ActName } from '../../api/case-acts';
import type { Case, CaseAction } from '../../api/cases';
import type { Chosen } from './act-dialog';

/** Opens the form of an act; it stands above the page, so that nothing that changes beneath takes it away. */
export const ActsContext = createContext<(chosen: Chosen) => void>(() => undefined);
export const useAct = (): ((chosen: Chosen) => void) => useContext(ActsContext);

/** An act of the API's list that can be taken now, by whoever looks. */
export function openAct({ openActions }: Case, code: ActName): CaseAction | undefined {
  return openActions.find((action) => action.code === code && action.open && action.yours);
}

/** Written for the office itself; what it is about is chosen in its form. */
export const NOTE: Chosen = { act: 'note', title: 'cases.writeNote', typed: { kind: 'internal' } };

/** The acts in whose forms something is written to people, those that answer the applicant first. */
export const WRITING = ['answer', 'requestItems', 'refer'] as const satisfies ActName[];
