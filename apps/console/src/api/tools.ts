import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
export type Tools = Schemas['ToolsView'];
export type KeptTool = Schemas['KeptToolView'];
export type Tool = Schemas['ToolView'];
export type ToolEdition = Schemas['ToolEditionView'];
export type ToolForm = Schemas['ToolFormView']['code'];

const TOOLS = ['tools'] as const;

/** The staff's tools of a version of the policy. */
export function useTools(version: string): UseQueryResult<Tools> {
  const params = { path: { id: version } };
  return useQuery({
    queryKey: [...TOOLS, 'version', version],
    queryFn: () => answered(api.GET('/api/policy/versions/{id}/tools', { params })),
  });
}

/** The tools of the version that a case keeps. */
export function useCaseTools(id: string): UseQueryResult<Schemas['CaseToolsView']> {
  const params = { path: { id } };
  return useQuery({
    queryKey: [...TOOLS, 'case', id],
    queryFn: () => answered(api.GET('/api/cases/{id}/tools', { params })),
  });
}

/** Keeps what a change answered; what cases show of it is read again. */
export function useKeepTools(version: string): (tools: Tools) => Promise<void> {
  const client = useQueryClient();
  return async (tools) => {
    client.setQueryData([...TOOLS, 'version', version], tools);
    await client.invalidateQueries({ queryKey: [...TOOLS, 'case'] });
  };
}
