import { useDebouncedValue } from '@mantine/hooks';
import { foldArabic } from '@sanad/kernel';
import { caseViewNames } from '@sanad/messages/pure';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { answered, api } from '../../api/client';
import { useCaseMacros, useFilledTemplates } from '../../api/templates';
import { useSavedViews } from '../../api/saved-views';
import { useSession } from '../../api/session';
import { useTexts } from '../../language/texts';
import { entriesFor } from '../navigation';
import { viewAddress } from '../views';

export interface Offer {
  readonly to: string;
  readonly label: string;
  readonly description?: string;
  /** Whether the label is a reference, which stays left to right. */
  readonly isReference?: boolean;
}

export interface Offers {
  readonly groups: readonly { readonly label: string; readonly offers: readonly Offer[] }[];
  readonly state: 'still' | 'looking' | 'failed';
}

/** How long nobody types before the API is asked. */
const PAUSE_MS = 250;
const MOST_PEOPLE = 6;
/** Eight characters and their check, however they were spaced; shorter ones are nobody's. */
const REFERENCE = /^[\p{L}\p{N}*~$=][\p{L}\p{N}*~$=\s-]{7,}$/u;

/** What the palette offers for what was typed: pages and views by their names, a case by its reference, people by name. */
export function useOffers(typed: string): Offers {
  const { say, pick } = useTexts();
  const session = useSession();
  const [asked] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const [cases, people] = [useCase(asked), usePeople(asked)];
  const pages = entriesFor(session).map(({ to, label }) => ({ to, label: say(label) }));
  const views = session.may.includes('intake.read') ? Object.entries(caseViewNames) : [];
  const named = views.map(([view, words]) => ({ to: viewAddress({ view }), label: pick(words) }));
  const own = useOwnViews();
  const here = useOnCase();
  const groups = [
    { label: say('templates.onCase'), offers: fitting(here, typed) },
    { label: say('palette.cases'), offers: typed ? cases.offers : [] },
    { label: say('palette.people'), offers: typed ? people.offers : [] },
    {
      label: say('palette.views'),
      offers: fitting([...own, ...named.filter(({ to }) => !own.some((one) => one.to === to))], typed),
    },
    { label: say('palette.pages'), offers: fitting(pages, typed) },
  ];
  const isLooking = asked !== typed.trim() || cases.isFetching || people.isFetching;
  const state = cases.failed || people.failed ? 'failed' : isLooking ? 'looking' : 'still';
  return { groups: groups.filter(({ offers }) => offers.length > 0), state };
}

/** The views that somebody keeps; two that ask for the same lead to one place. */
function useOwnViews(): readonly Offer[] {
  const { say } = useTexts();
  const { may } = useSession();
  const { data } = useSavedViews(may.includes('intake.read'));
  const offers = (data?.items ?? []).map((view): [string, Offer] => {
    const to = viewAddress(view);
    return [to, { to, label: view.name, description: say('cases.ownViews') }];
  });
  return [...new Map(offers).values()];
}

interface Answered {
  readonly offers: readonly Offer[];
  readonly isFetching: boolean;
  readonly failed: boolean;
}

function useCase(asked: string): Answered {
  const { pick } = useTexts();
  const { may } = useSession();
  const { data, error, isFetching } = useQuery({
    queryKey: ['cases', 'reference', asked],
    queryFn: () => answered(api.GET('/api/cases', { params: { query: { reference: asked, limit: 1 } } })),
    enabled: may.includes('intake.read') && REFERENCE.test(asked),
  });
  const offers = (data?.items ?? []).map(({ id, reference, subject, state }) => ({
    to: `/cases/${id}`,
    label: reference,
    isReference: true,
    description: `${pick(state)} · ${subject}`,
  }));
  return { offers, isFetching, failed: error !== null };
}

function usePeople(asked: string): Answered {
  const { may } = useSession();
  const { data, error, isFetching } = useQuery({
    queryKey: ['people', 'named', asked],
    queryFn: () => answered(api.GET('/api/people', { params: { query: { q: asked, limit: MOST_PEOPLE } } })),
    enabled: may.includes('people.read') && asked.length >= 2,
  });
  const offers = (data?.items ?? []).map(({ id, name }) => ({ to: `/people/${id}`, label: name }));
  return { offers, isFetching, failed: error !== null };
}

const CASE = /^\/cases\/([\w-]+)$/;

/** Beside an open case: the office's macros and templates, as addresses that the page of the case understands. */
function useOnCase(): readonly Offer[] {
  const { say } = useTexts();
  const { may } = useSession();
  const { pathname, search } = useLocation();
  const id = CASE.exec(pathname)?.[1] ?? '';
  const isAsked = id !== '' && may.includes('intake.handle');
  const [macros, texts] = [useCaseMacros(id, isAsked), useFilledTemplates(id, isAsked)];
  const to = (name: 'macro' | 'template', value: string): string => {
    const params = new URLSearchParams(search);
    params.set(name, value);
    return `${pathname}?${params}`;
  };
  const offer =
    (name: 'macro' | 'template', description: string) =>
    (one: { id: string; name: string }): Offer => ({
      ...{ to: to(name, one.id), label: one.name, description },
    });
  return [
    ...(macros.data?.items ?? []).map(offer('macro', say('templates.runTitle'))),
    ...(texts.data?.items ?? []).map(offer('template', say('templates.insert'))),
  ];
}

/** Whose label has every word that was typed, in any spelling. */
function fitting(offers: readonly Offer[], typed: string): readonly Offer[] {
  const words = foldArabic(typed).split(' ');
  return offers.filter(({ label }) => words.every((word) => foldArabic(label).includes(word)));
}
