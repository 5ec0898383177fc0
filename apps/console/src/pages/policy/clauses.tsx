import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { sectionNames } from '@sanad/messages/pure';
import { useEffect, useId, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { Version } from '../../api/policy';
import { useTexts } from '../../language/texts';
import { Section } from '../../parts/section';
import { ClauseRead, EffectName } from './clause-read';
import { EFFECTS, filtered, readSections, useAsked, WHICH, type ReadSection } from './filter';

const ANCHOR = '#clause-';

/** The text, section by section, and a way into it. What stands around it (cover, contents, headers) is kept apart. */
export function Clauses({ version }: { version: Version }): ReactNode {
  const { say } = useTexts();
  const [asked, ask] = useAsked();
  const { hash } = useLocation();
  const target = hash.startsWith(ANCHOR) ? decodeURIComponent(hash.slice(ANCHOR.length)) : '';
  useLedTo(decodeURIComponent(hash.slice(1)));
  const sections = filtered(readSections(version), asked, target);
  const count = sections.reduce((sum, { read }) => sum + read.length, 0);
  const isFiltered = Object.values(asked).some(Boolean);
  const text = sections.filter((section) => !isAround(section));
  const around = sections.filter(isAround);
  return (
    <div className="read">
      <Contents sections={[...text, ...around]} />
      <Stack gap="lg">
        <Filters version={version} />
        <Effects />
        {isFiltered && (
          <Group role="status">
            <Text>{say('policy.shown', { count })}</Text>
            <Button variant="subtle" color="dark" onClick={() => ask({})}>
              {say('policy.clear')}
            </Button>
          </Group>
        )}
        {text.map((section) => (
          <SectionRead key={section.id} version={version} section={section} target={target} />
        ))}
        {around.length > 0 && <Text c="dimmed">{say('policy.furnitureLead')}</Text>}
        {around.map((section) => (
          <SectionRead key={section.id} version={version} section={section} target={target} />
        ))}
      </Stack>
    </div>
  );
}

/** Letters and clocks lead to a clause, and what blocks a version to its finding; both are on the page only once the version has come. */
function useLedTo(id: string): void {
  useEffect(() => {
    const place = id ? document.getElementById(id) : null;
    place?.scrollIntoView({ block: 'start' });
    place?.focus({ preventScroll: true });
  }, [id]);
}

const isAround = ({ clauses }: ReadSection): boolean => clauses.every(({ kind }) => kind === 'furniture');

function SectionRead({
  version,
  section,
  target,
}: {
  version: Version;
  section: ReadSection;
  target: string;
}): ReactNode {
  const { pick } = useTexts();
  return (
    <div id={`section-${section.id}`} className="section-read">
      <Section title={pick(sectionNames[section.kind])}>
        {section.read.map((read) => (
          <ClauseRead key={read.clause.id} version={version} read={read} isTarget={read.clause.id === target} />
        ))}
      </Section>
    </div>
  );
}

/** Leads to each section that is shown. */
function Contents({ sections }: { sections: readonly ReadSection[] }): ReactNode {
  const { say, pick } = useTexts();
  const [isShown, { toggle, close }] = useDisclosure();
  const id = useId();
  return (
    <nav aria-label={say('policy.contents')} className="beside-text">
      <Text fw={600} visibleFrom="md" px="sm">
        {say('policy.contents')}
      </Text>
      <Button hiddenFrom="md" variant="default" onClick={toggle} aria-expanded={isShown} aria-controls={id}>
        {say(isShown ? 'policy.hideContents' : 'policy.showContents')}
      </Button>
      <ol id={id} className="steps" data-shown={isShown || undefined}>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#section-${section.id}`} className="step contents-link" onClick={close}>
              {pick(sectionNames[section.kind])}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** What the three effects mean, once for all the clauses. */
function Effects(): ReactNode {
  const { say } = useTexts();
  return (
    <Stack gap={4} component="ul" className="codes">
      {EFFECTS.map((effect) => (
        <Group key={effect} component="li" gap="xs">
          <EffectName effect={effect} />
          <Text size="sm" c="dimmed">
            {say(`policy.${effect}Hint`)}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

function Filters({ version: { sections } }: { version: Version }): ReactNode {
  const { say, pick } = useTexts();
  const [asked, ask] = useAsked();
  const kinds = [...new Set(sections.map(({ kind }) => kind))];
  return (
    <Group grow preventGrowOverflow={false} gap="sm" role="group" aria-label={say('policy.filters')}>
      <NativeSelect
        label={say('policy.which')}
        value={asked.which ?? ''}
        onChange={(event) => ask({ ...asked, which: event.currentTarget.value })}
        data={[
          { value: '', label: say('policy.everyClause') },
          ...WHICH.map((value) => ({ value, label: say(`policy.${value}`) })),
        ]}
      />
      <NativeSelect
        label={say('policy.effect')}
        value={asked.effect ?? ''}
        onChange={(event) => ask({ ...asked, effect: event.currentTarget.value })}
        data={[
          { value: '', label: say('policy.anyEffect') },
          ...EFFECTS.map((value) => ({ value, label: say(`policy.${value}`) })),
        ]}
      />
      <NativeSelect
        label={say('policy.section')}
        value={asked.section ?? ''}
        onChange={(event) => ask({ ...asked, section: event.currentTarget.value })}
        data={[
          { value: '', label: say('policy.everySection') },
          ...kinds.map((value) => ({ value, label: pick(sectionNames[value]) })),
        ]}
      />
    </Group>
  );
}
