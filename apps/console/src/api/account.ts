import { queryOptions } from '@tanstack/react-query';
import { answered, api } from './client';
import type { components } from './schema.gen';

export type OwnAccount = components['schemas']['OwnAccountView'];

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => answered(api.GET('/api/account')),
});

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: () => answered(api.GET('/api/account/sessions')),
});
