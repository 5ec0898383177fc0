import { roleNames, type ConsoleText } from '@sanad/messages/pure';
import type { ReactNode } from 'react';
import { useTexts, type Say } from '../language/texts';

/** A role in words; one that is newer than this page by its own name. */
export function roleName(role: string, say: Say): string {
  return role in roleNames ? say(`roles.${role}` as ConsoleText) : role;
}

export function RoleName({ role }: { role: string }): ReactNode {
  return roleName(role, useTexts().say);
}
