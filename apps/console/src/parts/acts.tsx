import { Button, Group, Stack, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { doneTo, listed } from '../language/lists';
import { useTexts } from '../language/texts';
import { roleName } from './role-name';

/** An act as the API's answer has it: whether it is open, whose it is, and what stands in its way. */
interface OfferedAct {
  readonly code: string;
  readonly ar: string;
  readonly en: string;
  readonly open: boolean;
  readonly roles: readonly string[];
  readonly why?: { readonly ar: string; readonly en: string };
}

/** Cannot be taken yet: still found by the keyboard and read out, with what stands in their way, which is said once. */
export function ShutActs({ actions }: { actions: readonly OfferedAct[] }): ReactNode {
  const reasons = [...new Set(actions.map(({ why }) => why?.ar))];
  if (actions.length === 0) return null;
  return (
    <Stack gap="xs">
      {reasons.map((reason) => (
        <ShutTogether key={reason ?? ''} actions={actions.filter(({ why }) => why?.ar === reason)} />
      ))}
    </Stack>
  );
}

function ShutTogether({ actions }: { actions: readonly OfferedAct[] }): ReactNode {
  const { pick } = useTexts();
  const id = useId();
  const why = actions[0]?.why;
  return (
    <Group gap="xs" align="center" className="shut">
      {actions.map((action) => (
        <Button
          key={action.code}
          variant="default"
          aria-disabled
          data-disabled
          aria-describedby={id}
          leftSection={<IconLock size={16} aria-hidden />}
        >
          {pick(action)}
        </Button>
      ))}
      <Text size="sm" id={id} flex="1 1 14rem">
        {why && pick(why)}
      </Text>
    </Group>
  );
}

/** By those who can, so that each is named once. */
export function Others({ actions }: { actions: readonly OfferedAct[] }): ReactNode {
  const { say, pick, language } = useTexts();
  const byRoles = new Map<string, string[]>();
  for (const action of actions) {
    const roles = listed(
      action.roles.map((role) => roleName(role, say)),
      language,
    );
    const who = roles || say('cases.inSitting');
    byRoles.set(who, [...(byRoles.get(who) ?? []), pick(action)]);
  }
  return (
    <Stack gap={2}>
      <Text size="sm" c="dimmed">
        {say('cases.others')}
      </Text>
      {[...byRoles].map(([who, acts]) => (
        <Text key={who} size="sm" c="dimmed">
          {doneTo(who, listed(acts, language))}
        </Text>
      ))}
    </Stack>
  );
}
