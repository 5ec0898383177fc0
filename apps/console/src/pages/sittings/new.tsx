import { ActionIcon, Button, Group, Input, NativeSelect, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { answered, api } from '../../api/client';
import {
  useCommittees,
  useKeepSitting,
  useWaiting,
  type CommitteeSummary,
  type WaitingCase,
} from '../../api/committee';
import { useDraft } from '../../api/draft';
import { keyed, useSubmission } from '../../api/submission';
import { useTexts } from '../../language/texts';
import { Bdi, Day } from '../../parts/bdi';
import { DraftSaid } from '../../parts/draft-state';
import { FaultSummary, useFieldErrors } from '../../parts/fault';
import { Form } from '../../parts/form';
import { Page } from '../../parts/page';
import { Said } from '../../parts/said';
import { Section } from '../../parts/section';
import { Failed, Loading } from '../../parts/states';
import { asAsked, BLANK, instantOf, Notice, NOTICE_CODES, WhenAndWhere } from './when-and-where';

const FIELDS = {
  ...{ committee: 'committee', at: 'at', place: 'place', platform: 'platform', link: 'link', cases: 'cases' },
  ...{ urgentBecause: 'urgent', waiver: 'waiver' },
};
const CODES = {
  'committee.place_missing': 'place',
  ...NOTICE_CODES,
  'committee.case_elsewhere': 'cases',
  'committee.case_on_agenda': 'cases',
  'intake.gate_state': 'cases',
};

/** Calls a sitting out of the requests that wait for its committee. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { data, isPending, error, refetch } = useCommittees();
  return (
    <>
      {isPending && <Loading />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {data && data.items.length > 0 && <Call committees={data.items} />}
      {data?.items.length === 0 && (
        <Page title={say('sittings.call')}>
          <Text>{say('committees.noneRemedy')}</Text>
        </Page>
      )}
    </>
  );
}

function Call({ committees }: { committees: readonly CommitteeSummary[] }): ReactNode {
  const { say } = useTexts();
  const [client, keep, navigate] = [useQueryClient(), useKeepSitting(), useNavigate()];
  const [params] = useSearchParams();
  const asked = committees.find(({ id }) => id === params.get('committee')) ?? committees[0]!;
  const recallOf = params.get('recall') ?? '';
  const draft = `sitting:${recallOf || asked.id}`;
  const { typed, change, state, restored, forget } = useDraft(draft, BLANK);
  const [committee, setCommittee] = useState(asked.id);
  const [chosen, choose] = useState<readonly string[]>([]);
  const { submit, busy, fault } = useSubmission(async (key) => {
    const { place, platform, link, urgentBecause, waiver } = typed;
    const at = instantOf(typed);
    const where = { ...(place && { place }), ...(platform && { platform }), ...(link && { link }) };
    const called = recallOf ? { recallOf } : { ...(urgentBecause && { urgentBecause }), ...(waiver && { waiver }) };
    const body = { committee, at, ...where, ...called, cases: [...chosen] };
    const sitting = await answered(api.POST('/api/sittings', { ...keyed(key), body })).catch(asAsked);
    await forget();
    await keep(sitting);
    await client.invalidateQueries({ queryKey: ['sittings'] });
    await navigate(`/sittings/${sitting.id}`, { replace: true });
  });
  const errorOf = useFieldErrors(fault, CODES);
  return (
    <Page title={say('sittings.call')} fault={fault}>
      <Form submit={submit}>
        <FaultSummary fault={fault} fields={FIELDS} codes={CODES} />
        <Section title={say('sittings.call')}>
          <NativeSelect
            id="committee"
            label={say('sittings.committee')}
            value={committee}
            onChange={(event) => {
              setCommittee(event.currentTarget.value);
              choose([]);
            }}
            data={committees.map(({ id, name }) => ({ value: id, label: name }))}
            error={errorOf('committee')}
          />
          <WhenAndWhere typed={typed} change={change} errorOf={errorOf} />
          {recallOf ? (
            <Text>
              <Said text="sittings.recallLead" with={{ date: <Day at={params.get('by') ?? ''} /> }} />
            </Text>
          ) : (
            <Notice committee={committee} typed={typed} change={change} errorOf={errorOf} />
          )}
        </Section>
        <Choice committee={committee} chosen={chosen} choose={choose} error={errorOf('cases')} />
        <Group>
          <Button type="submit" loading={busy}>
            {say('sittings.call')}
          </Button>
          <DraftSaid {...{ state, restored, forget }} />
        </Group>
      </Form>
    </Page>
  );
}

interface ChoiceProps {
  readonly committee: string;
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
  readonly error: string | undefined;
}

function Choice({ committee, chosen, choose, error }: ChoiceProps): ReactNode {
  const { say, pick } = useTexts();
  const { data, isPending, error: fault, refetch } = useWaiting(committee);
  const items = data?.items ?? [];
  const turn = (id: string): void => choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Section title={say('sittings.agenda')}>
      {isPending && <Loading />}
      {fault && <Failed error={fault} retry={() => void refetch()} />}
      {data?.items.length === 0 && <Text id="cases">{say('committees.nothingWaits')}</Text>}
      {items.length > 0 && (
        <fieldset className="plain" aria-describedby="cases-hint">
          <legend>{say('sittings.choose')}</legend>
          <Text size="sm" c="dimmed" id="cases-hint">
            {say('sittings.chooseHint')}
          </Text>
          {error && <Input.Error>{error}</Input.Error>}
          <div className="choices">
            {items.map(({ id, reference, subject, applicant, clock }, nth) => (
              <label key={id} className="choice">
                <input
                  id={nth === 0 ? 'cases' : undefined}
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={() => turn(id)}
                  aria-invalid={error ? true : undefined}
                />
                <span>
                  <Bdi>{reference}</Bdi> · <bdi>{subject}</bdi>
                  <Text size="sm" c="dimmed" component="span" display="block">
                    <bdi>{applicant}</bdi> · {pick(clock)}
                  </Text>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <Order items={items} chosen={chosen} choose={choose} />
    </Section>
  );
}

interface OrderProps extends Pick<ChoiceProps, 'chosen' | 'choose'> {
  readonly items: readonly WaitingCase[];
}

/** In the order in which they will be taken. */
function Order({ items, chosen, choose }: OrderProps): ReactNode {
  const { say } = useTexts();
  if (items.length === 0) return null;
  if (chosen.length === 0) return <Text c="dimmed">{say('sittings.agendaEmpty')}</Text>;
  const move = (place: number, by: -1 | 1): void => {
    const moved = [...chosen];
    [moved[place], moved[place + by]] = [moved[place + by]!, moved[place]!];
    choose(moved);
  };
  return (
    <Stack component="ol" gap="xs" className="plain" aria-label={say('sittings.agenda')}>
      {chosen.map((id, place) => {
        const reference = items.find((one) => one.id === id)?.reference ?? '';
        return (
          <Group component="li" key={id} gap="xs" wrap="nowrap">
            <Bdi>{place + 1}</Bdi>
            <Text fw={600} flex={1}>
              <Bdi>{reference}</Bdi>
            </Text>
            <Mover label={say('sittings.earlier', { reference })} off={place === 0} act={() => move(place, -1)}>
              <IconArrowUp size={18} aria-hidden />
            </Mover>
            <Mover
              label={say('sittings.later', { reference })}
              off={place === chosen.length - 1}
              act={() => move(place, 1)}
            >
              <IconArrowDown size={18} aria-hidden />
            </Mover>
          </Group>
        );
      })}
    </Stack>
  );
}

interface MoverProps {
  readonly label: string;
  readonly off: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}

function Mover({ label, off, act, children }: MoverProps): ReactNode {
  return (
    <ActionIcon variant="default" size={44} aria-label={label} disabled={off} onClick={act}>
      {children}
    </ActionIcon>
  );
}
