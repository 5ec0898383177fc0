import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

type Schemas = components['schemas'];
export type EditedVersion = Schemas['EditedVersionView'];
export type Preset = Schemas['PresetView'];
export type RuleBody = Schemas['RuleBody'];
export type Rules = Schemas['Rules'];
export type Preview = Schemas['PreviewView'];
export type PreviewRule = Schemas['PreviewRule'];

/** Texts of which a draft may take over what it lacks. */
export function usePresets(): UseQueryResult<{ items: Preset[] }> {
  return useQuery({
    queryKey: ['policy-presets'],
    queryFn: () => answered(api.GET('/api/policy-presets')),
    staleTime: Infinity,
  });
}

/** What a rule would come to from a start; asked again whenever one of the two changes. */
export function usePreview(rule: PreviewRule | undefined, start: string): UseQueryResult<Preview> {
  return useQuery({
    queryKey: ['deadline-preview', rule, start],
    queryFn: () => answered(api.POST('/api/deadlines/preview', { body: { rule: rule!, start } })),
    enabled: rule !== undefined && start !== '',
    retry: false,
    placeholderData: (before) => before,
  });
}
