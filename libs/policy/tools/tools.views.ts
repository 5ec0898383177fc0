import { overlayLabel, toolForms, toolKinds, toolStates } from '@sanad/messages';
import { IsDay, Nullable } from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsDate, IsIn, IsInt, IsString, Matches, ValidateNested } from 'class-validator';
import { BilingualView } from '../policy.views';
import { TOOL_KINDS, type ToolKind } from '../schema/vocabulary';
import { TOOL_FORMS, type ToolForm } from './tool';
import { TOOL_STATES, type StaffTool, type ToolEdition, type ToolState } from './tool';
import type { ToolsOfVersion } from './tools.service';

class ToolKindView extends BilingualView {
  @IsIn(TOOL_KINDS) code!: ToolKind;
}

class ToolStateView extends BilingualView {
  @IsIn(TOOL_STATES) code!: ToolState;
}

class ToolFormView extends BilingualView {
  @IsIn(TOOL_FORMS) code!: ToolForm;
}

class ToolFileView {
  @IsString() name!: string;
  @IsString() mediaType!: string;
  /** Bytes. */
  @IsInt() size!: number;
  /** Of the file as it was sent, in hexadecimal. */
  @Matches(/^[0-9a-f]{64}$/) sha256!: string;
}

/** What a tool is, or was: a file or a form. */
class ToolEditionView {
  @IsInt() number!: number;
  @Nullable() @ValidateNested() @Type(() => ToolFileView) file!: ToolFileView | null;
  @Nullable() @ValidateNested() @Type(() => ToolFormView) form!: ToolFormView | null;
  @Nullable() @IsString() keeper!: string | null;
  /** The last day on which it holds; null where nobody set one. */
  @Nullable() @IsDay() validUntil!: string | null;
  /** The number of the version it was taken over from. */
  @Nullable() @IsInt() takenFrom!: number | null;
  @IsDate() setAt!: Date;
  /** Null for a machine. */
  @Nullable() @IsString() setBy!: string | null;
}

export class ToolView {
  @IsString() id!: string;
  @ValidateNested() @Type(() => ToolKindView) kind!: ToolKindView;
  @IsString() label!: string;
  /** The clause it is named by; null for one that was added. */
  @Nullable() @IsString() clause!: string | null;
  /** «إضافة من …، وليست من نص السياسة»; null for one of the text. */
  @Nullable() @ValidateNested() @Type(() => BilingualView) added!: BilingualView | null;
  @ValidateNested() @Type(() => ToolStateView) state!: ToolStateView;
  /** What it is now; null while nothing was attached. */
  @Nullable() @ValidateNested() @Type(() => ToolEditionView) edition!: ToolEditionView | null;
}

/** What the version before had of a tool. */
class EarlierToolView {
  /** The number of that version. */
  @IsInt() version!: number;
  @ValidateNested() @Type(() => ToolEditionView) edition!: ToolEditionView;
}

export const TOOL_ACTIONS = ['attach', 'point', 'takeOver'] as const;
type ToolAction = (typeof TOOL_ACTIONS)[number];

class KeptToolView extends ToolView {
  /** What it was before, the newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ToolEditionView) former!: ToolEditionView[];
  @Nullable() @ValidateNested() @Type(() => EarlierToolView) earlier!: EarlierToolView | null;
  /** What whoever asks may do with it now. */
  @IsArray() @IsIn(TOOL_ACTIONS, { each: true }) actions!: ToolAction[];
}

export class ToolsView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => KeptToolView) items!: KeptToolView[];
  /** How many have neither a file nor a form that holds. */
  @IsInt() lacking!: number;
}

export function toToolsView({ tools, earlier }: ToolsOfVersion, mayKeep: boolean): ToolsView {
  return {
    items: tools.map((tool) => {
      const before = earlier.get(tool.id);
      const [, ...former] = tool.editions;
      return {
        ...toToolView(tool),
        former: former.map(toEdition),
        earlier: before ? { version: before.version, edition: toEdition(before.edition) } : null,
        actions: mayKeep ? TOOL_ACTIONS.filter((action) => action !== 'takeOver' || isOffered(tool, before)) : [],
      };
    }),
    lacking: tools.filter(({ state }) => state !== 'ready').length,
  };
}

/** Where the tool has something of its own already, what it had before is history. */
const isOffered = ({ editions }: StaffTool, before: unknown): boolean => before !== undefined && editions.length === 0;

export function toToolView({ id, kind, label, from, state, editions }: StaffTool): ToolView {
  return {
    ...{ id, label },
    kind: { code: kind, ...toolKinds[kind] },
    clause: from.source === 'text' ? from.clause : null,
    added: from.source === 'overlay' ? overlayLabel(from.name) : null,
    state: { code: state, ...toolStates[state] },
    edition: editions[0] ? toEdition(editions[0]) : null,
  };
}

function toEdition({ number, file, sha256, form, ...rest }: ToolEdition): ToolEditionView {
  const { keeper, validUntil, takenFrom, setAt, setBy } = rest;
  return {
    ...{ number, keeper, validUntil, takenFrom, setAt, setBy },
    file: file && sha256 ? { name: file.name, mediaType: file.mediaType, size: file.size, sha256 } : null,
    form: form && { code: form, ...toolForms[form] },
  };
}
