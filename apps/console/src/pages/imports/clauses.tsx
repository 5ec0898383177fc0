import { Badge, Group, List, Stack, Title } from '@mantine/core';
import { sectionNames } from '@sanad/messages/pure';
import { useId, type ReactNode } from 'react';
import type { PolicyImport, Proposal, ProposedClause } from '../../api/imports';
import { useTexts } from '../../language/texts';
import { pickOf, type Choice } from './choice';
import { Correct, Corrected } from './correct';
import { DoubtCard, FindingNote } from './doubt';
import type { Beside } from './typed';

interface ClausesProps {
  readonly one: PolicyImport;
  readonly proposal: Proposal;
  readonly choice: Choice;
  readonly beside: Beside;
}

/** The clauses section by section, each with what is read from it and what is doubtful. */
export function Clauses({ one, proposal, choice, beside }: ClausesProps): ReactNode {
  const { say, pick } = useTexts();
  const id = useId();
  /** A file may have two of a kind: the second is told apart by its number. */
  const named = (name: string, { kind }: Proposal['sections'][number], place: number): string => {
    const before = proposal.sections.slice(0, place).filter((section) => section.kind === kind).length;
    return before > 0 ? `${name} ${before + 1}` : name;
  };
  return (
    <section className="pane" data-pane="proposal" aria-labelledby={id}>
      <Title order={3} size="h5" id={id} className="pane-head">
        {say('imports.proposal')}
      </Title>
      <Stack gap="md">
        {proposal.sections.map((section, place) => (
          <section key={section.id} aria-label={named(pick(sectionNames[section.kind]), section, place)}>
            <Group gap="xs" mb={4}>
              <Title order={4} size="h6">
                {pick(sectionNames[section.kind])}
              </Title>
              {section.furniture && (
                <Badge variant="light" color="gray">
                  {say('imports.furniture')}
                </Badge>
              )}
            </Group>
            {section.clauses.map((clause) => (
              <Proposed key={clause.id} {...{ one, proposal, choice, beside, clause }} />
            ))}
          </section>
        ))}
      </Stack>
    </section>
  );
}

function Proposed({ one, proposal, choice, beside, clause }: ClausesProps & { clause: ProposedClause }): ReactNode {
  const { say, pick } = useTexts();
  const { id, mark, text, kind, parent, rules } = clause;
  const doubts = proposal.doubts.filter(({ clauses: [first] }) => first === id);
  const findings = proposal.findings.filter(({ clauses: [first] }) => first === id);
  return (
    <div
      className="proposed"
      data-chosen={id === choice.chosen || undefined}
      data-child={parent !== undefined || undefined}
    >
      <button
        type="button"
        className="verbatim pick"
        lang="ar"
        dir="rtl"
        data-kind={kind}
        {...pickOf('proposal', id, choice)}
      >
        {mark && <span className="mark">{mark.trim()}</span>}
        <span>{text}</span>
      </button>
      {rules.length > 0 && (
        <List size="sm" aria-label={say('policy.rules')}>
          {rules.map((rule) => (
            <List.Item key={rule.en}>
              <bdi>{pick(rule)}</bdi>
            </List.Item>
          ))}
        </List>
      )}
      <Corrected clause={clause} />
      {doubts.map((doubt) => (
        <DoubtCard key={doubt.id} {...{ one, doubt, beside }} />
      ))}
      {findings.map((finding) => (
        <FindingNote key={`${finding.code} ${finding.subject ?? ''}`} finding={finding} />
      ))}
      {id === choice.chosen && one.actions.includes('correct') && <Correct one={one} clause={clause} choice={choice} />}
    </div>
  );
}
