import { createBrowserRouter } from 'react-router';
import { ahead } from './parts/quiet';
import { Gate } from './shell/gate';
import { Broken, NotFound } from './shell/lost';
import { Outside } from './shell/outside';

/** What most go on to from a page comes when that page stands, so that going there is not waiting. */
function before<Module>(page: () => Promise<Module>, next: () => Promise<unknown>): () => Promise<Module> {
  return () => {
    ahead(next);
    return page();
  };
}

const cases = () => import('./pages/cases/cases');
const oneCase = () => import('./pages/cases/case');
const complaints = () => import('./pages/complaints/complaints');
const oneComplaint = () => import('./pages/complaints/complaint');

export const router = createBrowserRouter([
  {
    ErrorBoundary: Broken,
    HydrateFallback: () => null,
    children: [
      {
        Component: Outside,
        children: [
          { path: '/sign-in', lazy: () => import('./pages/sign-in/sign-in') },
          { path: '/sign-in/factor', lazy: () => import('./pages/sign-in/factor') },
          { path: '/sign-in/nafath', lazy: () => import('./pages/sign-in/nafath') },
          { path: '/sign-in/enrolment', lazy: () => import('./pages/sign-in/enrolment') },
          { path: '/invitation', lazy: () => import('./pages/sign-in/invitation') },
          { path: '/reset', lazy: () => import('./pages/sign-in/reset') },
        ],
      },
      {
        Component: Gate,
        children: [
          {
            // Whoever has still to sign in does without it.
            lazy: () => import('./shell/shell'),
            children: [
              { index: true, lazy: () => import('./pages/home/home') },
              { path: '/associations', lazy: () => import('./pages/associations/list') },
              { path: '/associations/new', lazy: () => import('./pages/associations/new') },
              { path: '/associations/:id', lazy: () => import('./pages/associations/detail') },
              { path: '/bodies', lazy: () => import('./pages/bodies/list') },
              { path: '/bodies/:id', lazy: () => import('./pages/bodies/detail') },
              { path: '/platform-holidays', lazy: () => import('./pages/platform-holidays/platform-holidays') },
              {
                path: '/cases',
                lazy: before(cases, oneCase),
                children: [{ path: ':id', lazy: oneCase }],
              },
              {
                path: '/complaints',
                lazy: before(complaints, oneComplaint),
                children: [{ path: ':id', lazy: oneComplaint }],
              },
              {
                path: '/violation-reports',
                lazy: before(complaints, oneComplaint),
                children: [{ path: ':id', lazy: oneComplaint }],
              },
              { path: '/new-complaint', lazy: () => import('./pages/complaints/new') },
              { path: '/complaint-figures', lazy: () => import('./pages/complaints/figures') },
              { path: '/complaint-rules', lazy: () => import('./pages/complaints/rules') },
              { path: '/appeals', lazy: () => import('./pages/appeals/list') },
              { path: '/appeals/:id', lazy: () => import('./pages/appeals/appeal') },
              { path: '/faxes', lazy: () => import('./pages/faxes/faxes') },
              { path: '/onboarding', lazy: () => import('./pages/onboarding/onboarding') },
              { path: '/policy', lazy: () => import('./pages/policy/versions') },
              { path: '/policy/imports', lazy: () => import('./pages/imports/list') },
              { path: '/policy/imports/:id', lazy: () => import('./pages/imports/import') },
              { path: '/policy/versions/:id', lazy: () => import('./pages/policy/version') },
              { path: '/policy/comparison', lazy: () => import('./pages/policy/comparison') },
              { path: '/policy/versions/:id/replay', lazy: () => import('./pages/replay/replay') },
              { path: '/policy/versions/:id/clauses/:clause', lazy: () => import('./pages/policy/edit/clause') },
              { path: '/policy/versions/:id/parts', lazy: () => import('./pages/policy/edit/parts') },
              { path: '/policy/versions/:id/template', lazy: () => import('./pages/policy/edit/template') },
              { path: '/policy/deadline', lazy: () => import('./pages/policy/deadline') },
              { path: '/calendar', lazy: () => import('./pages/calendar/calendar') },
              { path: '/committees', lazy: () => import('./pages/committees/list') },
              { path: '/committees/:id', lazy: () => import('./pages/committees/detail') },
              { path: '/compensation', lazy: () => import('./pages/compensation/list') },
              { path: '/compensation/new', lazy: () => import('./pages/compensation/new') },
              { path: '/compensation/:id', lazy: () => import('./pages/compensation/file') },
              { path: '/sittings', lazy: () => import('./pages/sittings/list') },
              { path: '/sittings/new', lazy: () => import('./pages/sittings/new') },
              { path: '/sittings/:id', lazy: () => import('./pages/sittings/sitting') },
              { path: '/sittings/:id/minutes', lazy: () => import('./pages/sittings/minutes') },
              { path: '/reading', lazy: () => import('./pages/circulation/reading') },
              { path: '/circulation', lazy: () => import('./pages/circulation/circulation') },
              { path: '/awareness', lazy: () => import('./pages/circulation/awareness') },
              { path: '/templates', lazy: () => import('./pages/templates/templates') },
              { path: '/staff', lazy: () => import('./pages/staff/staff') },
              { path: '/identity-provider', lazy: () => import('./pages/identity-provider/identity-provider') },
              { path: '/tokens', lazy: () => import('./pages/tokens/tokens') },
              { path: '/people', lazy: () => import('./pages/people/list') },
              { path: '/people/new', lazy: () => import('./pages/people/new') },
              { path: '/people/:id', lazy: () => import('./pages/people/detail') },
              { path: '/receive', lazy: () => import('./pages/receive/receive') },
              { path: '/account', lazy: () => import('./pages/account/account') },
            ],
          },
        ],
      },
      { Component: Outside, children: [{ path: '*', Component: NotFound }] },
    ],
  },
]);
