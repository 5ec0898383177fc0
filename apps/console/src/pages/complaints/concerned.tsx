import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '../../api/session';
import { useStaff } from '../../api/staff';
import { useTexts } from '../../language/texts';
import { CaseChoice } from './case-choice';

interface Typed {
  readonly concerns: string;
  readonly about: string;
  readonly case: string;
  readonly caseReference: string;
}

interface ConcernedProps {
  readonly ids: { readonly concerns: string; readonly about: string };
  readonly typed: Typed;
  readonly change: (changed: Partial<Typed>) => void;
  readonly errorOf: (path: string) => string | undefined;
}

/** Whom and what it concerns: as it was said, whom of the staff that is, and the request. */
export function Concerned({ ids, typed, change, errorOf }: ConcernedProps): ReactNode {
  const { say } = useTexts();
  const { may } = useSession();
  const { data: staff } = useStaff();
  return (
    <>
      <TextInput
        id={ids.concerns}
        dir="auto"
        label={say('common.optional', { label: say('complaints.concerns') })}
        description={say('complaints.concernsHint')}
        value={typed.concerns}
        onChange={(event) => change({ concerns: event.currentTarget.value })}
        error={errorOf('concerns')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect
          id={ids.about}
          label={say('complaints.about')}
          description={say('complaints.aboutHint')}
          value={typed.about}
          onChange={(event) => change({ about: event.currentTarget.value })}
          error={errorOf('about')}
          data={[
            { value: '', label: say('complaints.noOneOfStaff') },
            ...(staff?.items ?? []).map(({ account, name }) => ({ value: account, label: name })),
          ]}
        />
        {may.includes('intake.read') && (
          <CaseChoice
            chosen={typed.case && { id: typed.case, reference: typed.caseReference }}
            choose={(found) => change({ case: found?.id ?? '', caseReference: found?.reference ?? '' })}
            error={errorOf('case')}
          />
        )}
      </SimpleGrid>
    </>
  );
}
