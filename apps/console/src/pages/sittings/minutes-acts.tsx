import { Alert, Badge, Button, Group, NativeSelect, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { offerOf, useKeepMinutes, type Minutes, type Offer } from '../../api/committee';
import { useDraft } from '../../api/draft';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Day } from '../../parts/bdi';
import { Dialog } from '../../parts/dialog';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { OfferButton, Whose } from '../../parts/offer';
import { Said } from '../../parts/said';
import { Signed } from './signed';

interface Props {
  readonly id: string;
  readonly minutes: Minutes;
}

/** How far they are from their seal, and what is one's own to do about it. */
export function MinutesActs({ id, minutes }: Props): ReactNode {
  const { say, pick, language } = useTexts();
  const { state, awaited, seal, actions } = minutes;
  const names = new Intl.ListFormat(language).format(awaited);
  return (
    <Stack gap="sm" className="screen">
      <Group gap="sm">
        <Text>{say('sittings.minutesState')}:</Text>
        <Badge variant="light" size="lg" color={seal ? 'green' : 'blue'}>
          {pick(state)}
        </Badge>
      </Group>
      {awaited.length > 0 && (
        <Text>
          <Said text="sittings.awaited" with={{ names: <bdi>{names}</bdi> }} />
        </Text>
      )}
      {minutes.signatures.length > 0 && (
        <Stack component="ul" gap={4} className="plain" aria-label={say('sittings.signature')}>
          {minutes.signatures.map((signature) => (
            <li key={signature.hash}>
              <bdi>{signature.name}</bdi> – <Signed signature={signature} />
            </li>
          ))}
        </Stack>
      )}
      {seal && (
        <Alert color="green">
          <Said text="sittings.sealedAt" with={{ date: <Day at={seal.at} withTime /> }} />
        </Alert>
      )}
      <Group align="start">
        <Sign id={id} minutes={minutes} offer={offerOf(actions, 'sign')} />
        <Correct id={id} minutes={minutes} offer={offerOf(actions, 'correct')} />
        <Seal id={id} offer={offerOf(actions, 'seal')} />
      </Group>
      <Whose offers={actions} />
    </Stack>
  );
}

interface ActProps extends Props {
  readonly offer: Offer | undefined;
}

function Sign({ id, minutes, offer }: ActProps): ReactNode {
  const { pick } = useTexts();
  const [asking, { open, close }] = useDisclosure();
  if (!offer) return null;
  return (
    <>
      <OfferButton offer={offer} act={open} />
      <Dialog title={pick(offer)} opened={asking} close={close}>
        <SignForm id={id} minutes={minutes} verb={pick(offer)} done={close} />
      </Dialog>
    </>
  );
}

const SIGN_FIELDS = { signedAs: 'minutes-name', objection: 'minutes-objection' };

interface FormProps extends Props {
  readonly verb: string;
  readonly done: () => void;
}

function SignForm({ id, minutes, verb, done }: FormProps): ReactNode {
  const { say } = useTexts();
  const keep = useKeepMinutes(id);
  const [typed, setTyped] = useState({ how: 'sign', signedAs: '', objection: '' });
  const change = (changed: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...changed }));
  const signs = typed.how === 'sign';
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id } };
    const answer = signs ? { signedAs: typed.signedAs } : { objection: typed.objection };
    const body = { contentHash: minutes.contentHash, ...answer };
    await keep(await answered(api.POST('/api/sittings/{id}/minutes/signatures', { params, body })));
    done();
  });
  const errorOf = useFieldErrors(fault, {});
  return (
    <Form submit={submit}>
      <Text>{say('sittings.signLead')}</Text>
      <FaultSummary fault={fault} fields={SIGN_FIELDS} />
      <Radio.Group label={say('sittings.signHow')} value={typed.how} onChange={(how) => change({ how })}>
        <Stack gap="sm" mt="xs">
          <Radio size="md" value="sign" label={say('sittings.signYes')} />
          <Radio size="md" value="object" label={say('sittings.signNo')} />
        </Stack>
      </Radio.Group>
      {signs ? (
        <TextInput
          id={SIGN_FIELDS.signedAs}
          dir="auto"
          autoComplete="name"
          label={say('sittings.signName')}
          value={typed.signedAs}
          onChange={(event) => change({ signedAs: event.currentTarget.value })}
          error={errorOf('signedAs')}
        />
      ) : (
        <Textarea
          id={SIGN_FIELDS.objection}
          dir="auto"
          rows={3}
          label={say('sittings.objection')}
          value={typed.objection}
          onChange={(event) => change({ objection: event.currentTarget.value })}
          error={errorOf('objection')}
        />
      )}
      <Group>
        <Button type="submit" loading={busy}>
          {signs ? verb : say('sittings.signNo')}
        </Button>
      </Group>
    </Form>
  );
}

function Correct({ id, minutes, offer }: ActProps): ReactNode {
  const { pick } = useTexts();
  const [asking, { open, close }] = useDisclosure();
  if (!offer) return null;
  return (
    <>
      <OfferButton offer={offer} act={open} variant="default" />
      <Dialog title={pick(offer)} opened={asking} close={close}>
        <CorrectForm id={id} minutes={minutes} verb={pick(offer)} done={close} />
      </Dialog>
    </>
  );
}

const CORRECT_FIELDS = { section: 'correct-section', words: 'correct-words', reason: 'correct-reason' };
type Part = Minutes['sections'][number]['code'];
const BLANK = { section: 'attendance', words: '', reason: '' };

function CorrectForm({ id, minutes, verb, done }: FormProps): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeepMinutes(id);
  const { typed, change, state, restored, forget } = useDraft(`correction:${id}`, BLANK);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id } };
    const body = { ...typed, section: typed.section as Part } as { section: 'other'; words: string; reason: string };
    await keep(await answered(api.POST('/api/sittings/{id}/minutes/corrections', { params, body })));
    await forget();
    done();
  });
  const errorOf = useFieldErrors(fault, {});
  return (
    <Form submit={submit}>
      <Text>{say('sittings.correctLead')}</Text>
      <FaultSummary fault={fault} fields={CORRECT_FIELDS} />
      <NativeSelect
        id={CORRECT_FIELDS.section}
        label={say('sittings.section')}
        value={typed.section}
        onChange={(event) => change({ section: event.currentTarget.value })}
        data={minutes.sections.map((section) => ({ value: section.code, label: pick(section) }))}
        error={errorOf('section')}
      />
      <Textarea
        id={CORRECT_FIELDS.words}
        dir="auto"
        rows={3}
        label={say('sittings.correctedWords')}
        value={typed.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
        error={errorOf('words')}
      />
      <Textarea
        id={CORRECT_FIELDS.reason}
        dir="auto"
        rows={2}
        label={say('sittings.reason')}
        value={typed.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={errorOf('reason')}
      />
      <DraftSaid {...{ state, restored, forget }} />
      <Group>
        <Button type="submit" loading={busy}>
          {verb}
        </Button>
      </Group>
    </Form>
  );
}

/** Only where nobody has still to sign: the last signature seals by itself. */
function Seal({ id, offer }: { id: string; offer: Offer | undefined }): ReactNode {
  const { say, pick } = useTexts();
  const keep = useKeepMinutes(id);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const params = { ...keyed(key).params, path: { id } };
    await keep(await answered(api.POST('/api/sittings/{id}/minutes/seal', { params })));
  });
  if (!offer?.open) return null;
  return (
    <Stack gap="xs">
      <FaultSummary fault={fault} />
      <Text size="sm">{say('sittings.sealLead')}</Text>
      <Button loading={busy} onClick={() => void submit()}>
        {pick(offer)}
      </Button>
    </Stack>
  );
}
