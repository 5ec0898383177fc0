import { Body, Controller, Get, Inject, Module, Param, Post, type DynamicModule } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { presetBlanks, Refusal } from '@sanad/messages';
import {
  Answers,
  CurrentPermits,
  CurrentWho,
  Idempotent,
  May,
  Ops,
  type IdempotentRequest,
  type Permits,
  type Who,
} from '@sanad/platform';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';
import { lint } from './linter';
import { PolicyModule } from './policy.module';
import { PolicyVersions } from './policy-versions.service';
import { BilingualView, PolicyVersionView, toView } from './policy.views';
import { CLAUSE_KINDS, SECTION_KINDS, type ClauseKind, type SectionKind } from './schema/vocabulary';
import { blanksOf, filledPreset, type PolicyPreset } from './presets';

const PRESETS = Symbol('presets');

class BlankView extends BilingualView {
  @IsString() name!: string;
}

class PresetClauseView {
  @IsString() id!: string;
  @IsIn(CLAUSE_KINDS) kind!: ClauseKind;
  @IsString() text!: string;
}

class PresetSectionView {
  @IsString() id!: string;
  @IsIn(SECTION_KINDS) kind!: SectionKind;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PresetClauseView) clauses!: PresetClauseView[];
}

class PresetView {
  @IsString() id!: string;
  @ValidateNested() @Type(() => BilingualView) title!: BilingualView;
  @ValidateNested() @Type(() => BilingualView) about!: BilingualView;
  /** What only the association can say, and the text is waiting for. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => BlankView) blanks!: BlankView[];
  /** Codes of what the linter will ask once the blanks are filled. */
  @IsArray() @IsString({ each: true }) findings!: string[];
  /** Its chapters, of which a draft may take over what it lacks. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => PresetSectionView) sections!: PresetSectionView[];
  /** The whole text, to be downloaded, changed and sent to `POST /api/policy/versions`. */
  @IsString() yaml!: string;
}

class PresetsView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => PresetView) items!: PresetView[];
}

class PresetDraftBody {
  /** What stands in the blanks, by their names: `{ "associationName": "…" }`. A blank that is left keeps the version from coming into force. */
  @IsOptional() @IsObject() blanks?: Record<string, unknown>;
}

@ApiTags('policy')
@Controller('api/policy-presets')
export class PresetsHttp {
  /** They are what a release brought: linted once, when somebody asks. */
  private views: PresetsView | undefined;

  constructor(
    private readonly ops: Ops,
    private readonly versions: PolicyVersions,
    @Inject(PRESETS) private readonly presets: readonly PolicyPreset[],
  ) {}

  @Get()
  @May('policy.write')
  @Answers(200, PresetsView)
  @ApiOperation({ summary: 'Texts to start from, with what only the association can say' })
  list(): PresetsView {
    return (this.views ??= { items: this.presets.map(toPresetView) });
  }

  @Post(':preset/draft')
  @May('policy.write')
  @Answers(201, PolicyVersionView)
  @ApiOperation({ summary: 'Create a draft from a preset' })
  async draft(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('preset') id: string,
    @Body() { blanks = {} }: PresetDraftBody,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<PolicyVersionView> {
    const preset = this.presets.find((one) => one.id === id);
    if (!preset) throw new Refusal('preset.unknown');
    const document = filledPreset(preset, texts(blanks));
    return this.ops.run(who, async (op) => toView(await this.versions.draft(op, { document }), op.now, permits), {
      idempotency,
    });
  }
}

/** @throws Refusal `preset.blank_unknown` for what is no text */
function texts(blanks: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(blanks).map(([name, text]) => {
      if (typeof text !== 'string' || !text.trim() || text.length > 200 || text.includes('${')) {
        throw new Refusal('preset.blank_invalid', { blank: name });
      }
      return [name, text];
    }),
  );
}

function toPresetView(preset: PolicyPreset): PresetView {
  const { id, title, about, yaml } = preset;
  const blanks = blanksOf(preset);
  const filled = filledPreset(preset, Object.fromEntries(blanks.map((name) => [name, name])));
  return {
    ...{ id, yaml },
    title: { ...title },
    about: { ...about },
    blanks: blanks.map((name) => ({ name, ...presetBlanks[name] })),
    sections: filledPreset(preset, {}).sections.map(({ id: section, kind, clauses }) => ({
      id: section,
      kind,
      clauses: clauses.map(({ id: clause, kind: is, text }) => ({ id: clause, kind: is, text })),
    })),
    findings: [...new Set(lint(filled).map(({ code }) => code))],
  };
}

/** The presets that a release brings; read once, when the process starts. */
@Module({})
export class PolicyPresetsModule {
  static forRoot(read: () => readonly PolicyPreset[]): DynamicModule {
    return {
      module: PolicyPresetsModule,
      imports: [PolicyModule],
      controllers: [PresetsHttp],
      providers: [{ provide: PRESETS, useFactory: read }],
    };
  }
}
