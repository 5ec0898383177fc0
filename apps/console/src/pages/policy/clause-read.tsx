import { Anchor, Badge, Button, Group, List, Stack, type MantineColor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Clause, Version } from '../../api/policy';
import { useTexts } from '../../language/texts';
import { FindingCard, findingKey } from '../../parts/finding-card';
import { Said } from '../../parts/said';
import type { Read } from './filter';
import { OverlayCard } from './overlay-card';

const COLOURS: Readonly<Record<Clause['effect'], MantineColor>> = {
  enforced: 'green',
  evidenced: 'blue',
  declaratory: 'gray',
};

interface ClauseReadProps {
  readonly version: Version;
  readonly read: Read;
  readonly isTarget: boolean;
}

/** One clause, word for word with the mark of its source; beside it what is read from it, doubted, decided and added. */
export function ClauseRead({ version, read, isTarget }: ClauseReadProps): ReactNode {
  const { pick } = useTexts();
  const { clause, overlays, elsewhere } = read;
  const { id, citation, text, mark, kind, parent, joined, findings } = clause;
  return (
    <article
      id={`clause-${id}`}
      className="clause"
      data-target={isTarget || undefined}
      data-child={parent !== undefined || undefined}
      data-joined={joined}
      tabIndex={-1}
      aria-label={pick(citation)}
    >
      <p className="verbatim" lang="ar" dir="rtl" data-kind={kind}>
        {mark && <span className="mark">{mark.trim()}</span>}
        <span>{text}</span>
      </p>
      <Stack gap="sm">
        {kind !== 'heading' && <Head clause={clause} />}
        {kind !== 'heading' && kind !== 'furniture' && <Reading version={version} clause={clause} />}
        {elsewhere.map((other) => (
          <Anchor key={other.id} href={`#clause-${other.id}`} size="sm">
            <Said text="policy.elsewhere" with={{ clause: <bdi>{pick(other.citation)}</bdi> }} />
          </Anchor>
        ))}
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
      </Stack>
    </article>
  );
}

/** What it does to a case, and the address that leads to it. */
function Head({ clause: { id, citation, effect, kind } }: { clause: Clause }): ReactNode {
  const { say, pick } = useTexts();
  return (
    <Group gap="xs" justify="space-between">
      {kind !== 'furniture' && <EffectName effect={effect} />}
      <Anchor href={`#clause-${id}`} size="sm" aria-label={say('policy.clauseLink', { clause: pick(citation) })}>
        <bdi>{pick(citation)}</bdi>
      </Anchor>
    </Group>
  );
}

export function EffectName({ effect }: { effect: Clause['effect'] }): ReactNode {
  const { say } = useTexts();
  return (
    <Badge variant="light" color={COLOURS[effect]}>
      {say(`policy.${effect}`)}
    </Badge>
  );
}

/** The rules read from it, and a way to try the time it allows. */
function Reading({ version, clause: { id, rules } }: { version: Version; clause: Clause }): ReactNode {
  const { say, pick } = useTexts();
  const limit = version.limits.find(({ clause }) => clause === id);
  const mayTry = limit !== undefined && version.state.code === 'inForce';
  return (
    <>
      {rules.length > 0 && (
        <List size="sm" aria-label={say('policy.rules')}>
          {rules.map((rule) => (
            <List.Item key={rule.en}>
              <bdi>{pick(rule)}</bdi>
            </List.Item>
          ))}
        </List>
      )}
      {mayTry && (
        <Group>
          <Button variant="default" component={Link} to={`/policy/deadline?rule=${limit.id}`}>
            {say('policy.tryLimit')}
          </Button>
        </Group>
      )}
    </>
  );
}
