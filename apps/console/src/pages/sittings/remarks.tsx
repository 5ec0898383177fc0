import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { offerOf, useKeepSitting } from '../../api/committee';
import { keyed } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { OfferButton } from '../../parts/offer';
import { ReasonDialog } from '../../parts/reason-dialog';
import type { ItemProps } from './item-parts';

/** Steps back from the item, with the reason. */
export function Recusing({ sitting, item }: ItemProps): ReactNode {
  const { say } = useTexts();
  return <Remark sitting={sitting} item={item} code="recuse" path="recusals" lead={say('sittings.recuseLead')} />;
}

/** Has it recorded that one voted otherwise, and why. */
export function Dissenting({ sitting, item }: ItemProps): ReactNode {
  const { say } = useTexts();
  return <Remark sitting={sitting} item={item} code="dissent" path="dissents" lead={say('sittings.dissentLead')} />;
}

interface RemarkProps extends ItemProps {
  readonly code: 'recuse' | 'dissent';
  readonly path: 'recusals' | 'dissents';
  readonly lead: string;
}

/** A choice of one's own: where it is not open, there is nothing to explain. */
function Remark({ sitting, item, code, path, lead }: RemarkProps): ReactNode {
  const { pick } = useTexts();
  const keep = useKeepSitting();
  const [asking, { open, close }] = useDisclosure();
  const offer = offerOf(item.actions, code);
  const send = async (key: string, reason: string): Promise<void> => {
    const asked = { params: { ...keyed(key).params, path: { id: sitting.id, item: item.id } }, body: { reason } };
    await keep(
      await answered(
        path === 'recusals'
          ? api.POST('/api/sittings/{id}/agenda/{item}/recusals', asked)
          : api.POST('/api/sittings/{id}/agenda/{item}/dissents', asked),
      ),
    );
  };
  if (!offer?.open) return null;
  const title = pick(offer);
  return (
    <>
      <OfferButton offer={offer} act={open} variant="default" />
      <ReasonDialog
        draft={`${code}:${item.id}`}
        title={title}
        opened={asking}
        close={close}
        lead={lead}
        verb={title}
        send={send}
      />
    </>
  );
}
