import { Button, Group, NativeSelect, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId, useState, type ReactNode } from 'react';
import { answered, api } from '../../../api/client';
import { useChangedVersion, type Version } from '../../../api/policy';
import type { EditedVersion, RuleBody } from '../../../api/policy-edits';
import { keyed } from '../../../api/submission';
import { useTexts } from '../../../language/texts';
import { ReasonDialog } from '../../../parts/reason-dialog';
import { newId } from '../typed-overlay';
import { DeadlinePreview } from './deadline-preview';
import { partOf, type PartField, type Typed } from './fields';
import { PartForm } from './part-form';
import { nameOf, ORDERED, RULE_FIELDS, RULE_KINDS, rulesOf, type Rule, type RuleKind } from './rule-kinds';

interface RuleFormProps {
  readonly version: Version;
  readonly kind: RuleKind;
  readonly rule: Rule;
  /** The clause whose words stand on the page already. */
  readonly beside?: string;
  readonly done?: (edited: EditedVersion) => void;
  readonly removed?: (edited: EditedVersion) => void;
  readonly cancel?: () => void;
}

const FIRST = '_first';

/** The clause it is read from. */
const CLAUSE: PartField = {
  ...{ name: 'clause', label: 'policyEdit.clause', kind: 'clause' },
};

/** Where it stands among those of its kind, where that matters. */
function placeField(kind: RuleKind, own: string | undefined): PartField[] {
  if (!ORDERED.includes(kind)) return [];
  return [
    {
      ...{ name: 'place', label: 'policyEdit.position', kind: 'choice' },
      unset: own === undefined ? 'policyEdit.lastOfKind' : 'policyEdit.stays',
      options: ({ version, say, pick }) => [
        { value: FIRST, label: say('policyEdit.firstOfKind') },
        ...rulesOf(version, kind)
          .filter(({ id }) => id !== own)
          .map((rule) => ({ value: rule.id, label: say('policyEdit.behindRule', { name: nameOf(kind, rule, pick) }) })),
      ],
    },
  ];
}

function bodyOf(kind: RuleKind, { id, clause }: Rule, typed: Typed, contentHash: string): RuleBody {
  const { place } = typed;
  const rule = { id, clause, ...partOf(RULE_FIELDS[kind], typed) };
  return {
    contentHash,
    [kind]: rule,
    ...(place === FIRST && { first: true }),
    ...(place && place !== FIRST && { after: place }),
  } as RuleBody;
}

/** A rule of a clause, in form fields. A deadline is worked out beside them as they change. */
export function RuleForm({ version, kind, rule, beside, done, removed, cancel }: RuleFormProps): ReactNode {
  const { say, pick } = useTexts();
  const title = useId();
  const send = (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
    const params = { ...keyed(key).params, path: { id: version.id, rule: rule.id } };
    const body = bodyOf(kind, { id: rule.id, clause: typed['clause'] ?? rule.clause }, typed, contentHash);
    return answered(api.PUT('/api/policy/versions/{id}/rules/{rule}', { params, body }));
  };
  return (
    <Stack component="section" gap="sm" className="finding" aria-labelledby={title}>
      <Title order={3} size="h5" id={title}>
        {say(`policyEdit.${kind}`)}: <bdi>{nameOf(kind, rule, pick)}</bdi>
      </Title>
      <PartForm
        {...{ version, send, beside }}
        {...(done && { done })}
        {...(cancel && { cancel })}
        name={`rule:${rule.id}`}
        fields={[...RULE_FIELDS[kind], CLAUSE, ...placeField(kind, rule.id)]}
        part={rulesOf(version, kind).find(({ id }) => id === rule.id)}
        path={kind}
        verb={say('common.save')}
      >
        {(typed) => kind === 'deadline' && <DeadlinePreview typed={typed} id={`${title}-start`} />}
      </PartForm>
      <RemoveRule {...{ version, kind, rule }} {...(removed && { removed })} />
    </Stack>
  );
}

function RemoveRule({ version, kind, rule, removed }: RuleFormProps): ReactNode {
  const { say, pick } = useTexts();
  const changed = useChangedVersion();
  const [opened, { open, close }] = useDisclosure();
  const what = nameOf(kind, rule, pick);
  const send = async (key: string, reason: string): Promise<void> => {
    const params = { ...keyed(key).params, path: { id: version.id, rule: rule.id } };
    const body = { reason, contentHash: version.contentHash };
    const sending = answered(api.POST('/api/policy/versions/{id}/rules/{rule}/removal', { params, body }));
    await changed(sending, async () => removed?.(await sending));
  };
  return (
    <Group>
      <Button variant="subtle" color="red" onClick={open} aria-label={say('policyEdit.removeRuleNamed', { what })}>
        {say('policyEdit.removeRule')}
      </Button>
      <ReasonDialog
        title={say('policyEdit.removeRuleNamed', { what })}
        {...{ opened, close, send }}
        lead={say('policyEdit.removeRuleLead')}
        verb={say('policyEdit.removeRule')}
        color="red"
        draft={`rule-removal:${version.id}:${rule.id}`}
      />
    </Group>
  );
}

interface NewRuleProps {
  readonly version: Version;
  /** The clause it is read from; where it is left out, that is asked for. */
  readonly clause?: string;
  /** Kinds among which is chosen. */
  readonly kinds?: readonly RuleKind[];
  readonly done?: (edited: EditedVersion) => void;
}

/** A rule that nobody has read from the clause yet. */
export function NewRule({ version, clause, kinds = RULE_KINDS, done }: NewRuleProps): ReactNode {
  const { say } = useTexts();
  const [isOpen, { open, close }] = useDisclosure();
  const [kind, setKind] = useState<RuleKind>(kinds[0] ?? 'channel');
  const [id, setId] = useState(() => newId('added'));
  const where = clause === undefined ? [CLAUSE] : [];
  const send = (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
    const params = { ...keyed(key).params, path: { id: version.id } };
    const body = bodyOf(kind, { id, clause: clause ?? typed['clause'] ?? '' }, typed, contentHash);
    return answered(api.POST('/api/policy/versions/{id}/rules', { params, body }));
  };
  if (!isOpen) {
    return (
      <Group>
        <Button variant="default" onClick={open}>
          {kinds.length === 1
            ? say('policyEdit.addRuleOf', { kind: say(`policyEdit.${kind}`) })
            : say('policyEdit.addRule')}
        </Button>
      </Group>
    );
  }
  return (
    <Stack gap="sm" className="finding" role="group" aria-label={say('policyEdit.addRule')}>
      {kinds.length > 1 && (
        <NativeSelect
          label={say('policyEdit.ruleKind')}
          data-autofocus
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as RuleKind)}
          data={kinds.map((value) => ({ value, label: say(`policyEdit.${value}`) }))}
        />
      )}
      <PartForm
        key={kind}
        isNew
        {...{ version, send }}
        name={`new-rule:${clause ?? ''}:${kind}`}
        fields={[...where, ...RULE_FIELDS[kind], ...placeField(kind, undefined)]}
        part={undefined}
        path={kind}
        verb={say('policyEdit.addRule')}
        cancel={close}
        done={(edited) => {
          setId(newId('added'));
          done?.(edited);
          close();
        }}
      >
        {(typed) => kind === 'deadline' && <DeadlinePreview typed={typed} id="new-rule-start" />}
      </PartForm>
    </Stack>
  );
}
