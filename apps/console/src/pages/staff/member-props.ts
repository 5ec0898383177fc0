import type { Staff, StaffMember } from '../../api/staff';

export interface MemberProps {
  readonly member: StaffMember;
  /** Everybody, for what is said and chosen of others. */
  readonly staff: Staff;
}

/** Of the form of an action. */
export interface FormProps extends MemberProps {
  readonly done: () => void;
}
