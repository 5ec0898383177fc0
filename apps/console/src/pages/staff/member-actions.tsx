import { Button, Menu, Text } from '@mantine/core';
import type { ConsoleText } from '@sanad/messages/pure';
import { IconChevronDown } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ComponentType, type ReactNode } from 'react';
import { answered, api } from '../../api/client';
import { sessionQuery } from '../../api/session';
import { STAFF_KEY, type StaffAction } from '../../api/staff';
import { useTexts } from '../../language/texts';
import { Dialog } from '../../parts/dialog';
import { SureForm } from '../../parts/sure';
import { AbsenceForm } from './absence-form';
import { ChangeRoles } from './change-roles';
import type { FormProps, MemberProps } from './member-props';
import { PositionForm } from './position';
import { ReportingLineForm } from './reporting-line';

interface Offer {
  readonly label: ConsoleText;
  /** With whom it is done to. */
  readonly named: ConsoleText;
  readonly Form: ComponentType<FormProps>;
  readonly isGrave?: true;
}

/** A form for each action; which of them are open is the API's to say. */
const OFFERS: Readonly<Record<StaffAction, Offer>> = {
  changeRoles: { label: 'staff.change', named: 'staff.changeNamed', Form: ChangeRoles },
  statePosition: { label: 'staff.position', named: 'staff.positionNamed', Form: PositionForm },
  stateReportingLine: { label: 'staff.line', named: 'staff.lineNamed', Form: ReportingLineForm },
  keepAbsences: { label: 'staff.absence', named: 'staff.absenceNamed', Form: AbsenceForm },
  endSessions: { label: 'staff.signOut', named: 'staff.signOutNamed', Form: EndSessions, isGrave: true },
  endMembership: { label: 'staff.end', named: 'staff.endNamed', Form: EndMembership, isGrave: true },
};

export function MemberActions({ member, staff }: MemberProps): ReactNode {
  const { say } = useTexts();
  const [acting, setActing] = useState<StaffAction>();
  const button = useRef<HTMLButtonElement>(null);
  const { name, actions } = member;
  if (actions.length === 0) return null;
  const close = (): void => {
    setActing(undefined);
    // The entry of the menu that had the focus is gone by now.
    button.current?.focus();
  };
  const offer = acting && OFFERS[acting];
  return (
    <>
      <Menu shadow="md" position="bottom-end">
        <Menu.Target>
          <Button
            ref={button}
            variant="subtle"
            rightSection={<IconChevronDown size={16} aria-hidden />}
            aria-label={say('staff.actionsNamed', { name })}
          >
            {say('staff.actions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {actions.map((action) => (
            <Menu.Item key={action} color={OFFERS[action].isGrave && 'red'} onClick={() => setActing(action)}>
              {say(OFFERS[action].label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Dialog title={offer ? say(offer.named, { name }) : ''} opened={offer !== undefined} close={close}>
        {offer && <offer.Form {...{ member, staff }} done={close} />}
      </Dialog>
    </>
  );
}

function EndSessions({ member: { account, name }, done }: FormProps): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const end = async (): Promise<void> => {
    await answered(api.DELETE('/api/staff/{account}/sessions', { params: { path: { account } } }));
    // It may have been one's own.
    await client.invalidateQueries(sessionQuery);
  };
  return (
    <SureForm act={say('staff.signOut')} work={end} done={done}>
      <Text>{say('staff.signOutSure', { name })}</Text>
    </SureForm>
  );
}

function EndMembership({ member: { account, name }, done }: FormProps): ReactNode {
  const { say } = useTexts();
  const client = useQueryClient();
  const end = async (): Promise<void> => {
    await answered(api.DELETE('/api/staff/{account}/membership', { params: { path: { account } } }));
    await client.invalidateQueries({ queryKey: STAFF_KEY });
  };
  return (
    <SureForm act={say('staff.end')} work={end} done={done}>
      <Text>{say('staff.endSure', { name })}</Text>
    </SureForm>
  );
}
