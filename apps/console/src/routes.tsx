import { createBrowserRouter } from 'react-router';
import { Gate } from './shell/gate';
import { Broken, NotFound } from './shell/lost';
import { Outside } from './shell/outside';
import { Shell } from './shell/shell';
import { Home } from './pages/home';
import { SignInPage } from './pages/sign-in';

export const router = createBrowserRouter([
  {
    ErrorBoundary: Broken,
    HydrateFallback: () => null,
    children: [
      { Component: Outside, children: [{ path: '/sign-in', Component: SignInPage }] },
      { Component: Gate, children: [{ Component: Shell, children: [{ index: true, Component: Home }] }] },
      { Component: Outside, children: [{ path: '*', Component: NotFound }] },
    ],
  },
]);
