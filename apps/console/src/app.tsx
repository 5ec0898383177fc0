import { MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { isRefused, Refused } from './api/problem';
import { loseSession } from './api/session';
import { firstTexts } from './language/catalogues';
import { Directed } from './language/direction';
import { TextsProvider } from './language/texts';
import { styleNonce } from './look/nonce';
import { readable, theme } from './look/theme';
import { router } from './routes';

await firstTexts();

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (isRefused(error, 'session.required')) loseSession(client);
    },
  }),
  defaultOptions: {
    queries: { retry: (failures, error) => !(error instanceof Refused) && failures < 1, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});

export function App(): ReactNode {
  return (
    <TextsProvider>
      <QueryClientProvider client={client}>
        <Directed>
          <MantineProvider
            theme={theme}
            forceColorScheme="light"
            cssVariablesResolver={readable}
            getStyleNonce={styleNonce}
          >
            <RouterProvider router={router} />
          </MantineProvider>
        </Directed>
      </QueryClientProvider>
    </TextsProvider>
  );
}
