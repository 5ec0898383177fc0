import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useReception } from '../../api/reception';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';
import { Failed, Loading } from '../../parts/states';
import { TakeIn } from './take-in';
import { Visitors } from './visitors';

/** Visitors, and what is taken in from them. Whoever is before the desk stands in the address. */
export function Desk(): ReactNode {
  const { say } = useTexts();
  const [params, setParams] = useSearchParams();
  const { data: reception, isPending, error, refetch } = useReception();
  const applicant = params.get('person') ?? '';
  const choose = (person: string): void => setParams(person ? { person } : {}, { replace: true });
  return (
    <Page title={say('receive.title')}>
      <Visitors applicant={applicant} choose={choose} />
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {reception && <TakeIn reception={reception} applicant={applicant} choose={choose} />}
    </Page>
  );
}
