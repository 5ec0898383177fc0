import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../../language/texts';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { RegisterForm } from './register-form';

/** A person is registered; their page then shows who may be the same. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const navigate = useNavigate();
  return (
    <Page title={say('people.register')}>
      <Section title={say('people.facts')}>
        <RegisterForm
          of="person"
          registered={async ({ id }) => {
            await navigate(`/people/${id}`, { replace: true, state: { registered: true } });
          }}
        />
      </Section>
    </Page>
  );
}
