import { Alert, Anchor, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useVersion, type Version } from '../../../api/policy';
import type { EditedVersion } from '../../../api/policy-edits';
import { useTexts } from '../../../language/texts';
import { Lookers } from '../../../parts/lookers';
import { Page } from '../../../parts/page';
import { Row } from '../../../parts/row';
import { Section } from '../../../parts/section';
import { Failed, Loading } from '../../../parts/states';
import { NewDraft } from '../new-draft';
import { OverlayCard } from '../overlay-card';
import { Chapter, ChapterRules } from './chapter-rules';
import { Chapters } from './chapters';
import { clausesOf } from './clause-form';
import { Modules } from './modules';
import { One } from './one';
import { NewRule, RuleForm } from './rule-form';
import { nameOf, rulesOf, type Rule, type RuleKind } from './rule-kinds';
import { Identity, Terms } from './said-of-itself';
import { SavedSaid } from './saved-said';

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
      {isDraft && <Lookers subject={`policy:${id}`} version={0} reload={() => void refetch()} />}
      <Text>{say('policyEdit.partsLead')}</Text>
      {version.state.code !== 'draft' && <NotDraft version={id} />}
      <Identity version={version} />
      <Terms version={version} />
      <RuleList
        version={version}
        kind="channel"
        title={say('policyEdit.channels')}
        lead={say('policyEdit.channelsLead')}
      />
      <Branches version={version} />
      <RuleList version={version} kind="contact" title={say('policyEdit.contacts')} />
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
      <RuleList version={version} kind="supersession" title={say('policyEdit.supersessions')} />
      <div id="chapter-rules">
        <ChapterRules version={version} />
      </div>
      <Chapters version={version} />
      <Modules version={version} />
    </Page>
  );
}

/** What is read here is changed in a draft that starts from it. */
function NotDraft({ version }: { version: string }): ReactNode {
  const { say } = useTexts();
  return (
    <Alert color="blue">
      <Stack gap="sm">
        <Text size="sm">{say('policyEdit.notDraft')}</Text>
        <NewDraft version={version} />
      </Stack>
    </Alert>
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
  const [gone, setGone] = useState<EditedVersion>();
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
              removed={setGone}
              cancel={close}
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
      <SavedSaid edited={gone} />
      {version.actions.includes('replaceContent') && <NewRule version={version} kinds={[kind]} />}
    </Section>
  );
}

/** The clause it was read from, and of a deadline what it comes to. */
function Words({ version, rule }: { version: Version; rule: Rule }): ReactNode {
  const { pick } = useTexts();
  const clause = clausesOf(version).find(({ id }) => id === rule.clause);
  const limit = version.limits.find(({ id }) => id === rule.id);
  return (
    <Stack gap={2} align="start">
      {limit && (
        <Text size="sm">
          <bdi>{pick(limit.words)}</bdi>
        </Text>
      )}
      <Anchor component={Link} size="sm" to={`/policy/versions/${version.id}#clause-${rule.clause}`}>
        <bdi>{pick(clause?.citation ?? { ar: rule.clause, en: rule.clause })}</bdi>
      </Anchor>
    </Stack>
  );
}

/** Delegates and branches: whether the text names them, and which receipt of theirs counts. */
function Branches({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const delegates = version.rules.channels.filter(({ kind }) => kind === 'BRANCH_DELEGATE');
  const added = version.overlays.filter(({ delegateReceipt, branches }) => delegateReceipt ?? branches);
  const isNone = delegates.length === 0 && !version.rules.branches;
  const [gone, setGone] = useState<EditedVersion>();
  return (
    <Section title={say('policyEdit.branches')}>
      {isNone && <Text c="dimmed">{say('policyEdit.branchesNone')}</Text>}
      <Chapter {...{ version, setGone }} name="branches" />
      <SavedSaid edited={gone} />
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
