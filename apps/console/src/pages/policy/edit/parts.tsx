import { Alert, Anchor, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { moduleNames, moduleStateNames, spanNames, termParams } from '@sanad/messages/pure';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { answered, api } from '../../../api/client';
import { useVersion, type Version } from '../../../api/policy';
import type { EditedVersion } from '../../../api/policy-edits';
import type { components } from '../../../api/schema.gen';
import { keyed } from '../../../api/submission';
import { useTexts } from '../../../language/texts';
import { Page } from '../../../parts/page';
import { Row } from '../../../parts/row';
import { Section } from '../../../parts/section';
import { Failed, Loading } from '../../../parts/states';
import { NewDraft } from '../new-draft';
import { OverlayCard } from '../overlay-card';
import { optionsOf, partOf, type PartField, type Typed } from './fields';
import { PartForm } from './part-form';
import { NewRule, RuleForm } from './rule-form';
import { nameOf, rulesOf, type Rule, type RuleKind } from './rule-kinds';
import { SavedSaid } from './saved-said';

type Schemas = components['schemas'];

/** What the service reads from the text, part by part: in a draft each can be changed. */
export function Component(): ReactNode {
  const { say } = useTexts();
  const { id = '' } = useParams();
  const { data: version, isPending, error, refetch } = useVersion(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const isDraft = version.actions.includes('replaceContent');
  return (
    <Page title={say('policyEdit.partsOf', { number: version.number })}>
      <Group gap="lg">
        <Anchor component={Link} to={`/policy/versions/${id}`}>
          {say('policyEdit.toVersion')}
        </Anchor>
        {isDraft && (
          <Anchor component={Link} to={`/policy/versions/${id}/template`}>
            {say('policyEdit.template')}
          </Anchor>
        )}
      </Group>
      <Text>{say('policyEdit.partsLead')}</Text>
      {version.state.code !== 'draft' && (
        <Alert color="blue">
          <Stack gap="sm">
            <Text size="sm">{say('policyEdit.notDraft')}</Text>
            <NewDraft version={id} />
          </Stack>
        </Alert>
      )}
      <Identity version={version} />
      <Terms version={version} />
      <RuleList
        version={version}
        kind="channel"
        title={say('policyEdit.channels')}
        lead={say('policyEdit.channelsLead')}
      />
      <Branches version={version} />
      <RuleList version={version} kind="tool" title={say('policyEdit.tools')} />
      <RuleList version={version} kind="step" title={say('policyEdit.steps')} />
      <RuleList version={version} kind="committee" title={say('policyEdit.committees')} />
      <RuleList
        version={version}
        kind="deadline"
        title={say('policyEdit.deadlines')}
        lead={say('policyEdit.deadlinesLead')}
      >
        <Anchor component={Link} to="/calendar">
          {say('policyEdit.toCalendar')}
        </Anchor>
      </RuleList>
      <Intervals version={version} />
      <Modules version={version} />
    </Page>
  );
}

interface OneProps {
  readonly version: Version;
  readonly title: string;
  /** What stands there, in words. */
  readonly children?: ReactNode;
  /** Its form; closed by `done`. */
  readonly form: (close: () => void, saved: (edited: EditedVersion) => void) => ReactNode;
}

/** One part in a line; for whoever may change it, with its form beneath. */
function One({ version, title, children, form }: OneProps): ReactNode {
  const { say } = useTexts();
  const [isOpen, { open, close }] = useDisclosure();
  const [edited, setEdited] = useState<EditedVersion>();
  const mayEdit = version.actions.includes('replaceContent');
  return (
    <>
      <Row
        title={<bdi>{title}</bdi>}
        action={
          mayEdit &&
          !isOpen && (
            <Button variant="default" onClick={open} aria-label={say('policyEdit.openNamed', { what: title })}>
              {say('policyEdit.open')}
            </Button>
          )
        }
      >
        {children}
      </Row>
      {isOpen && form(close, setEdited)}
      {!isOpen && <SavedSaid edited={edited} />}
    </>
  );
}

interface RuleListProps {
  readonly version: Version;
  readonly kind: RuleKind;
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
}

/** The rules of a kind in the order of the policy. */
function RuleList({ version, kind, title, lead, children }: RuleListProps): ReactNode {
  const { say, pick } = useTexts();
  const rules = rulesOf(version, kind);
  return (
    <Section title={title}>
      {lead && <Text c="dimmed">{lead}</Text>}
      {children}
      {rules.length === 0 && <Text c="dimmed">{say('policyEdit.none')}</Text>}
      {rules.map((rule) => (
        <One
          key={rule.id}
          version={version}
          title={nameOf(kind, rule, pick)}
          form={(close, saved) => (
            <RuleForm
              {...{ version, kind, rule }}
              done={(edited) => {
                saved(edited);
                close();
              }}
            />
          )}
        >
          <Words version={version} rule={rule} />
        </One>
      ))}
      {version.actions.includes('replaceContent') && <NewRule version={version} kinds={[kind]} />}
    </Section>
  );
}

/** The clause it was read from. */
function Words({ version, rule }: { version: Version; rule: Rule }): ReactNode {
  const { say } = useTexts();
  return (
    <Anchor component={Link} size="sm" to={`/policy/versions/${version.id}#clause-${rule.clause}`}>
      {say('findings.clause', { id: rule.clause })}
    </Anchor>
  );
}

/** Delegates and branches: whether the text names them, and which receipt of theirs counts. */
function Branches({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const delegates = version.rules.channels.filter(({ kind }) => kind === 'BRANCH_DELEGATE');
  const added = version.overlays.filter(({ delegateReceipt }) => delegateReceipt);
  return (
    <Section title={say('policyEdit.branches')}>
      {delegates.length === 0 && <Text c="dimmed">{say('policyEdit.branchesNone')}</Text>}
      {delegates.map((rule) => (
        <Row key={rule.id} title={<bdi>{rule.label}</bdi>}>
          <Words version={version} rule={rule} />
        </Row>
      ))}
      <Text size="sm">{say('policyEdit.branchesReceipt')}</Text>
      {added.map((overlay) => (
        <OverlayCard key={overlay.id} version={version} overlay={overlay} />
      ))}
      <Anchor component={Link} to={`/policy/versions/${version.id}#additions`}>
        {say('policyEdit.toAdditions')}
      </Anchor>
    </Section>
  );
}

const TERM_FIELDS: readonly PartField[] = [
  {
    ...{ name: 'beneficiary', label: 'policyEdit.term', kind: 'choice' },
    options: ({ say }) =>
      (['beneficiary', 'user', 'member', 'shareholder', 'other'] as const).map((value) => ({
        value,
        label: say(`policyEdit.${value}`),
      })),
  },
  { name: 'forms.singular', label: 'policyEdit.singular', kind: 'line', verbatim: true },
  { name: 'forms.plural', label: 'policyEdit.plural', kind: 'line', verbatim: true },
  { name: 'forms.pluralOblique', label: 'policyEdit.pluralOblique', kind: 'line', verbatim: true },
  {
    ...{ name: 'forms.gender', label: 'policyEdit.gender', kind: 'choice' },
    options: ({ say }) =>
      (['masculine', 'feminine'] as const).map((value) => ({ value, label: say(`policyEdit.${value}`) })),
  },
  { name: 'officerTitle', label: 'policyEdit.officerTitle', kind: 'line', verbatim: true },
];

function Terms({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const { terms } = version;
  const send = (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
    const params = { ...keyed(key).params, path: { id: version.id } };
    const body = { contentHash, terms: partOf(TERM_FIELDS, typed) as unknown as Schemas['Terms'] };
    return answered(api.PUT('/api/policy/versions/{id}/terms', { params, body }));
  };
  return (
    <Section title={say('policyEdit.terms')}>
      <Text c="dimmed">{say('policyEdit.termsLead')}</Text>
      <One
        version={version}
        title={terms.forms.singular}
        form={(close, saved) => (
          <PartForm
            {...{ version, send }}
            name="terms"
            fields={TERM_FIELDS}
            part={terms}
            path="terms"
            verb={say('common.save')}
            cancel={close}
            done={(edited) => {
              saved(edited);
              close();
            }}
          >
            {(typed) => <FormsShown typed={typed} />}
          </PartForm>
        )}
      >
        <FormsShown
          typed={{
            'forms.singular': terms.forms.singular,
            'forms.plural': terms.forms.plural,
            'forms.pluralOblique': terms.forms.pluralOblique ?? '',
          }}
        />
        {terms.officerTitle && (
          <Text size="sm">
            <bdi>{terms.officerTitle}</bdi>
          </Text>
        )}
      </One>
    </Section>
  );
}

/** With the article, and after «ل»: as the sentences of letters and screens have them. */
function FormsShown({ typed }: { typed: Typed }): ReactNode {
  const { say } = useTexts();
  const { 'forms.singular': singular = '', 'forms.plural': plural = '', 'forms.pluralOblique': oblique } = typed;
  if (!singular.trim() || !plural.trim()) return null;
  const forms = { singular, plural, ...(oblique?.trim() && { pluralOblique: oblique }) };
  const params = termParams({ beneficiary: 'other', forms }, 'ar');
  return (
    <Text size="sm" lang="ar" dir="rtl">
      <VisuallyHidden>{say('policyEdit.formsShown')} </VisuallyHidden>
      {say('policyEdit.formsLine', params)}
    </Text>
  );
}

function Identity({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const { title, names, licences } = version;
  const fields: readonly PartField[] = [
    { name: 'title', label: 'policyEdit.policyTitle', kind: 'line', verbatim: true },
    { name: 'names.legalName', label: 'policyEdit.legalName', kind: 'line', verbatim: true },
  ];
  const send = (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
    const params = { ...keyed(key).params, path: { id: version.id } };
    const { legalName } = (partOf(fields, typed)['names'] ?? {}) as { legalName?: string };
    const kept = { mentions: names.mentions, ...(legalName !== undefined && { legalName }) };
    const body = { contentHash, title: typed['title'] ?? '', names: kept, licences };
    return answered(api.PUT('/api/policy/versions/{id}/identity', { params, body }));
  };
  return (
    <Section title={say('policyEdit.identity')}>
      <One
        version={version}
        title={title}
        form={(close, saved) => (
          <PartForm
            {...{ version, fields, send }}
            name="identity"
            part={{ title, names }}
            path=""
            verb={say('common.save')}
            cancel={close}
            done={(edited) => {
              saved(edited);
              close();
            }}
          />
        )}
      >
        {names.mentions.map(({ clause, text }) => (
          <Text key={`${clause} ${text}`} size="sm">
            {say('policyEdit.mentions', { id: clause })}: <bdi>{text}</bdi>
          </Text>
        ))}
      </One>
    </Section>
  );
}

const INTERVAL: readonly PartField[] = [
  { name: 'interval.amount', label: 'policy.amount', kind: 'number' },
  {
    ...{ name: 'interval.unit', label: 'policyEdit.span', kind: 'choice', unset: 'common.notSet' },
    options: optionsOf(spanNames),
  },
];

/** What the text promises to do again and again: how often. */
function Intervals({ version }: { version: Version }): ReactNode {
  const { say, pick } = useTexts();
  const { satisfaction, review } = version.rules;
  const chapters = (['satisfaction', 'review'] as const).filter((name) => version.rules[name]);
  const send =
    (chapter: (typeof chapters)[number]) =>
    (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
      const params = { ...keyed(key).params, path: { id: version.id, chapter } };
      const { interval: _, ...rest } = (chapter === 'review' ? review : satisfaction) as { interval?: unknown };
      const body = { contentHash, [chapter]: { ...rest, ...partOf(INTERVAL, typed) } } as Schemas['ChapterBody'];
      return answered(api.PUT('/api/policy/versions/{id}/chapters/{chapter}', { params, body }));
    };
  if (chapters.length === 0) return null;
  return (
    <Section title={say('policyEdit.intervals')}>
      {chapters.map((chapter) => {
        const interval = version.rules[chapter]?.interval;
        return (
          <One
            key={chapter}
            version={version}
            title={say(`policyEdit.${chapter}`)}
            form={(close, saved) => (
              <PartForm
                version={version}
                send={send(chapter)}
                name={`chapter:${chapter}`}
                fields={INTERVAL}
                part={version.rules[chapter]}
                path={chapter}
                verb={say('common.save')}
                cancel={close}
                done={(edited) => {
                  saved(edited);
                  close();
                }}
              />
            )}
          >
            <Text size="sm">
              {interval ? `${interval.amount} ${pick(spanNames[interval.unit])}` : say('common.notSet')}
            </Text>
          </One>
        );
      })}
    </Section>
  );
}

const MODULE_FIELDS: readonly PartField[] = [
  { name: 'status', label: 'policyEdit.status', kind: 'choice', options: optionsOf(moduleStateNames) },
  { name: 'clauses', label: 'policyEdit.clauses', kind: 'lines' },
  {
    ...{ name: 'refersTo', label: 'policyEdit.referredTo', kind: 'line', verbatim: true },
    when: ({ status }) => status === 'referred',
  },
];

function Modules({ version }: { version: Version }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Section title={say('policyEdit.modules')}>
      {version.modules.map((module) => {
        const send = (typed: Typed, contentHash: string, key: string): Promise<EditedVersion> => {
          const params = { ...keyed(key).params, path: { id: version.id, module: module.name } };
          const body = {
            contentHash,
            module: { name: module.name, ...partOf(MODULE_FIELDS, typed) } as unknown as Schemas['Module'],
          };
          return answered(api.PUT('/api/policy/versions/{id}/modules/{module}', { params, body }));
        };
        return (
          <One
            key={module.name}
            version={version}
            title={pick(moduleNames[module.name])}
            form={(close, saved) => (
              <PartForm
                {...{ version, send }}
                name={`module:${module.name}`}
                fields={MODULE_FIELDS}
                part={module}
                path="module"
                verb={say('common.save')}
                cancel={close}
                done={(edited) => {
                  saved(edited);
                  close();
                }}
              />
            )}
          >
            <Text size="sm">
              <bdi>{pick(module.words)}</bdi>
            </Text>
          </One>
        );
      })}
    </Section>
  );
}
