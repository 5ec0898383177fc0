import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { caseKey } from './cases';
import { answered, api } from './client';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
export type Template = Schemas['TemplateView'];
export type Macro = Schemas['MacroView'];
export type FilledTemplate = Schemas['FilledTemplateView'];
export type CaseMacro = Schemas['CaseMacroView'];
export type MacroStep = Schemas['MacroStepView'];
export type NewMacro = Schemas['NewMacro'];

const KEY = ['templates'] as const;

export function useTemplates(): UseQueryResult<Schemas['TemplatesView']> {
  return useQuery({ queryKey: [...KEY, 'texts'], queryFn: () => answered(api.GET('/api/templates')) });
}

export function useMacros(): UseQueryResult<Schemas['MacrosView']> {
  return useQuery({ queryKey: [...KEY, 'macros'], queryFn: () => answered(api.GET('/api/macros')) });
}

/** After a change of either: a macro names its template. What cases make of them is asked for anew. */
export function useKeepTemplates(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: KEY });
    client.removeQueries({
      predicate: ({ queryKey: [of, , part] }) => of === 'case' && (part === 'templates' || part === 'macros'),
    });
  };
}

const at = (id: string): { params: { path: { id: string } } } => ({ params: { path: { id } } });

/** As they read in a case; nothing is asked for until somebody wants one. */
export function useFilledTemplates(id: string, isAsked: boolean): UseQueryResult<Schemas['FilledTemplatesView']> {
  return useQuery({
    queryKey: [...caseKey(id), 'templates'],
    queryFn: () => answered(api.GET('/api/cases/{id}/templates', at(id))),
    enabled: isAsked,
  });
}

export function useCaseMacros(id: string, isAsked: boolean): UseQueryResult<Schemas['CaseMacrosView']> {
  return useQuery({
    queryKey: [...caseKey(id), 'macros'],
    queryFn: () => answered(api.GET('/api/cases/{id}/macros', at(id))),
    enabled: isAsked,
  });
}
