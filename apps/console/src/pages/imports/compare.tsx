import { Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { PolicyImport, Proposal } from '../../api/imports';
import { useTexts } from '../../language/texts';
import { Section } from '../../parts/section';
import { Clauses } from './clauses';
import { DoubtCard, FindingNote } from './doubt';
import { Source, type Shown } from './source';
import { elementOf, type Choice, type Pane } from './choice';
import { useBeside, type Beside } from './typed';

const WIDE = '(min-width: 60em)';

interface CompareProps {
  readonly one: PolicyImport;
  readonly proposal: Proposal;
}

/** The source on one side, what is proposed on the other; a choice in one shows its like in the other. On a telephone they are two tabs. */
export function Compare({ one, proposal }: CompareProps): ReactNode {
  const { say } = useTexts();
  const isWide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false }) ?? true;
  const [tab, setTab] = useState<Pane>('proposal');
  const [chosen, setChosen] = useState<string>();
  // Kept here, since a telephone that is turned has other panes.
  const [shown, show] = useState<Shown>('text');
  const box = useRef<HTMLDivElement>(null);
  const order = useMemo(() => proposal.sections.flatMap(({ clauses }) => clauses.map(({ id }) => id)), [proposal]);

  /** The other pane comes along; where there is room for one alone, it is shown instead. */
  const choose = (clause: string, pane: Pane): void => {
    const other = pane === 'source' ? 'proposal' : 'source';
    setChosen(clause);
    if (!isWide) setTab(other);
    // Once it is drawn.
    requestAnimationFrame(() => {
      const element = elementOf(box.current, other, clause);
      element?.scrollIntoView({ block: isWide ? 'nearest' : 'center' });
      if (!isWide) element?.focus({ preventScroll: true });
    });
  };
  const beside = useBeside(one.id);
  const { correcting, correct } = beside;
  const choice: Choice = { chosen, choose, order, correcting, correct };
  const next = proposal.doubts.find(({ answer, clauses }) => !answer && clauses.length > 0)?.clauses[0];
  const toNext = (): void => {
    if (next === undefined) return;
    setChosen(next);
    setTab('proposal');
    requestAnimationFrame(() => {
      for (const pane of ['source', 'proposal'] as const)
        elementOf(box.current, pane, next)?.scrollIntoView({ block: 'nearest' });
      elementOf(box.current, 'proposal', next)?.focus();
    });
  };

  const source = <Source {...{ one, proposal, choice, shown, show }} />;
  const clauses = <Clauses {...{ one, proposal, choice, beside }} />;
  return (
    <>
      <General {...{ one, proposal, beside }} />
      <Section title={say('imports.compare')}>
        <Text c="dimmed">{say('imports.compareHint')}</Text>
        <Group justify="space-between">
          <Text role="status">{say('imports.doubtsLeft', { count: one.doubtsLeft })}</Text>
          {next !== undefined && (
            <Button variant="default" onClick={toNext}>
              {say('imports.next')}
            </Button>
          )}
        </Group>
        <div ref={box}>
          <Panes {...{ isWide, tab, setTab, source, clauses }} />
        </div>
      </Section>
    </>
  );
}

interface PanesProps {
  readonly isWide: boolean;
  readonly tab: Pane;
  readonly setTab: (tab: Pane) => void;
  readonly source: ReactNode;
  readonly clauses: ReactNode;
}

function Panes({ isWide, tab, setTab, source, clauses }: PanesProps): ReactNode {
  const { say } = useTexts();
  if (isWide)
    return (
      <div className="compare">
        {source}
        {clauses}
      </div>
    );
  return (
    <Tabs value={tab} onChange={(value) => setTab(value as Pane)}>
      <Tabs.List grow>
        <Tabs.Tab value="source" px="xs" mih={44}>
          {say('imports.source')}
        </Tabs.Tab>
        <Tabs.Tab value="proposal" px="xs" mih={44}>
          {say('imports.proposal')}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="source" pt="sm">
        {source}
      </Tabs.Panel>
      <Tabs.Panel value="proposal" pt="sm">
        {clauses}
      </Tabs.Panel>
    </Tabs>
  );
}

/** What concerns no clause in particular. */
function General({ one, proposal, beside }: CompareProps & { beside: Beside }): ReactNode {
  const { say } = useTexts();
  const doubts = proposal.doubts.filter(({ clauses }) => clauses.length === 0);
  const findings = proposal.findings.filter(({ clauses }) => clauses.length === 0);
  if (doubts.length + findings.length === 0) return null;
  return (
    <Section title={say('imports.general')}>
      <Stack>
        {doubts.map((doubt) => (
          <DoubtCard key={doubt.id} {...{ one, doubt, beside }} />
        ))}
        {findings.map((finding) => (
          <FindingNote key={finding.code} finding={finding} />
        ))}
      </Stack>
    </Section>
  );
}
