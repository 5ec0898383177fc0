import { useRef, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useReception } from '../../api/reception';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';
import { Failed, Loading } from '../../parts/states';
import { TakeIn, type Held } from './take-in';
import type { CaseTyped } from './typed-case';
import { Visitors } from './visitors';

/** Visitors, and what is taken in from them. Whoever is before the desk stands in the address. */
export function Desk(): ReactNode {
  const { say } = useTexts();
  const [params, setParams] = useSearchParams();
  const { data: reception, isPending, error, refetch } = useReception();
  const applicant = params.get('person') ?? '';
  const [held, begun] = [useRef<Held>(undefined), useRef<CaseTyped>(undefined)];
  /** What was typed goes along where it was nobody's yet, or where the person was mistaken; another visitor begins with their own. */
  const choose = (person: string, isSame = applicant === ''): void => {
    begun.current = isSame ? held.current?.typed : undefined;
    if (begun.current) void held.current?.forget();
    setParams(person ? { person } : {}, { replace: true });
  };
  return (
    <Page title={say('receive.title')}>
      <Visitors applicant={applicant} choose={(person) => choose(person)} />
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {reception && (
        <TakeIn
          key={applicant}
          reception={reception}
          applicant={applicant}
          choose={(person) => choose(person, true)}
          begun={begun}
          held={held}
        />
      )}
    </Page>
  );
}
