import { Alert, Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useVersion, type Clause, type Version } from '../../../api/policy';
import type { EditedVersion } from '../../../api/policy-edits';
import { useTexts } from '../../../language/texts';
import { FindingCard, findingKey } from '../../../parts/finding-card';
import { Lookers } from '../../../parts/lookers';
import { Page } from '../../../parts/page';
import { Section } from '../../../parts/section';
import { Failed, Loading } from '../../../parts/states';
import { NotFound } from '../../../shell/lost';
import { OverlayCard } from '../overlay-card';
import { ChaptersNaming } from './chapter-rules';
import { ClauseForm, clausesOf, MoveClause, NewClause } from './clause-form';
import { RemoveClause } from './remove-clause';
import { SavedSaid } from './saved-said';
import { NewRule, RuleForm } from './rule-form';
import { rulesAt } from './rule-kinds';

/** One clause of a draft: its words, the rules read from it, and beside them what is doubted of it. */
export function Component(): ReactNode {
  const { say, pick } = useTexts();
  const { id = '', clause: name = '' } = useParams();
  const { data: version, isPending, error, refetch } = useVersion(id);
  if (isPending) return <Loading />;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  const clause = clausesOf(version).find((one) => one.id === name);
  if (!clause) return <NotFound />;
  return (
    <Page key={name} title={say('policyEdit.title', { clause: pick(clause.citation), number: version.number })}>
      <Ways version={version} clause={clause} />
      <Lookers subject={`policy:${id}`} version={0} reload={() => void refetch()} />
      {version.actions.includes('replaceContent') ? (
        <Editor version={version} clause={clause} />
      ) : (
        <Alert color="yellow">{say('policyEdit.closed')}</Alert>
      )}
    </Page>
  );
}

/** Back to the whole, and to the clauses before and behind it. */
function Ways({ version, clause }: { version: Version; clause: Clause }): ReactNode {
  const { say } = useTexts();
  const all = clausesOf(version);
  const at = all.findIndex(({ id }) => id === clause.id);
  const way = (to: Clause | undefined, words: string): ReactNode =>
    to && (
      <Anchor component={Link} to={`/policy/versions/${version.id}/clauses/${to.id}`}>
        {words}
      </Anchor>
    );
  return (
    <Group gap="lg" component="nav" aria-label={say('policyEdit.clause')}>
      <Anchor component={Link} to={`/policy/versions/${version.id}#clause-${clause.id}`}>
        {say('policyEdit.toVersion')}
      </Anchor>
      {way(all[at - 1], say('policyEdit.before'))}
      {way(all[at + 1], say('policyEdit.after'))}
    </Group>
  );
}

function Editor({ version, clause }: { version: Version; clause: Clause }): ReactNode {
  const { say } = useTexts();
  return (
    <div className="edit-clause">
      <div className="edit-text">
        <Section title={say('policyEdit.clause')}>
          {clause.template !== undefined && <OfTemplate />}
          <ClauseForm version={version} clause={clause} />
        </Section>
      </div>
      <Beside version={version} clause={clause} />
      <Stack gap="lg" className="edit-rest">
        {clause.kind !== 'heading' && clause.kind !== 'furniture' && <RulesOf version={version} clause={clause} />}
        <Section title={say('policyEdit.layout')}>
          <NewClause version={version} after={clause.id} />
          <MoveClause version={version} clause={clause} />
          <RemoveClause version={version} clause={clause} />
        </Section>
      </Stack>
    </div>
  );
}

/** Whose words they are still. */
function OfTemplate(): ReactNode {
  const { say } = useTexts();
  return (
    <Stack gap={4} align="start">
      <Badge variant="light" color="yellow">
        {say('policyEdit.ofTemplate')}
      </Badge>
      <Text size="sm">{say('policyEdit.ofTemplateHint')}</Text>
    </Stack>
  );
}

function RulesOf({ version, clause: { id } }: { version: Version; clause: Clause }): ReactNode {
  const { say } = useTexts();
  const rules = rulesAt(version, id);
  const [last, setLast] = useState<EditedVersion>();
  return (
    <Section title={say('policyEdit.rules')}>
      {rules.length === 0 && <Text c="dimmed">{say('policyEdit.noRules')}</Text>}
      {rules.map(({ kind, rule }) => (
        <RuleForm
          key={rule.id}
          {...{ version, kind, rule }}
          beside={id}
          done={() => setLast(undefined)}
          removed={setLast}
        />
      ))}
      <NewRule version={version} clause={id} done={setLast} />
      <SavedSaid edited={last} />
      <ChaptersNaming version={version} clause={id} />
    </Section>
  );
}

/** What is doubted of it with the remedies, and what somebody added beside it. */
function Beside({ version, clause: { id, findings } }: { version: Version; clause: Clause }): ReactNode {
  const { say } = useTexts();
  const overlays = version.overlays.filter(({ clauses }) => clauses.includes(id));
  return (
    <aside className="edit-beside" aria-label={say('policyEdit.findings')}>
      <Section title={say('policyEdit.findings')}>
        {findings.length === 0 && <Text c="dimmed">{say('policyEdit.noFindings')}</Text>}
        {findings.map((finding) => (
          <FindingCard
            key={findingKey(finding)}
            version={version.id}
            finding={finding}
            beside={id}
            mayAnswer={version.actions.includes('answer')}
          />
        ))}
        {overlays.map((overlay) => (
          <OverlayCard key={overlay.id} version={version} overlay={overlay} />
        ))}
      </Section>
    </aside>
  );
}
