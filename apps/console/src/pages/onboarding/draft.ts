import { useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import { useAutosave, type Autosaved } from '../../api/draft';
import { ONBOARDING_KEY, type Onboarding, type StepName } from '../../api/onboarding';

export interface DraftOf<Typed> extends Autosaved<Typed> {
  /** Whose draft this began as, where it was not one's own. */
  readonly begunBy: string | undefined;
}

/** What is typed in a step is the association's: whoever goes on with it, on any device, finds it there. */
export function useDraft<Typed extends object>(
  { drafts }: Pick<Onboarding, 'drafts'>,
  step: StepName,
  blank: Typed,
): DraftOf<Typed> {
  const kept = drafts.find((draft) => draft.step === step);
  const client = useQueryClient();
  const autosaved = useAutosave({ ...blank, ...(kept?.data as Partial<Typed> | undefined) }, async (typed) => {
    const body = { step, data: typed as Record<string, unknown> };
    client.setQueryData(ONBOARDING_KEY, await answered(api.PUT('/api/onboarding/draft', { body })));
  });
  return { ...autosaved, begunBy: kept?.savedByName ?? undefined };
}
