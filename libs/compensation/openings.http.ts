import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { UpheldComplaints } from '@sanad/complaints';
import { People } from '@sanad/people';
import {
  Answers,
  CurrentPermits,
  CurrentWho,
  IdPipe,
  May,
  Ops,
  Staff,
  type Op,
  type Permits,
  type Who,
} from '@sanad/platform';
import { CompensationLists } from './compensation.lists';
import { complaintNamed } from './beside.service';
import { CompensationOpeningView } from './compensation.views';
import { CompensationOpening } from './opening.service';

/** Compensation as the page of a complaint asks for it. */
@ApiTags('compensation')
@Controller('api/complaints/:id')
export class CompensationOpeningsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly complaints: UpheldComplaints,
    private readonly opening: CompensationOpening,
    private readonly lists: CompensationLists,
    private readonly people: People,
    private readonly staff: Staff,
  ) {}

  @Get('compensation')
  @May('compensation.read')
  @Answers(200, CompensationOpeningView)
  @ApiOperation({
    summary: 'Whether a file of compensation may be opened from a complaint, why not, and the one that was',
  })
  opensFrom(
    @CurrentWho() who: Who,
    @CurrentPermits() permits: Permits,
    @Param('id', IdPipe) id: string,
  ): Promise<CompensationOpeningView> {
    return this.ops.run(who, (op) => this.look(op, id, permits('compensation.open')));
  }

  private async look(op: Op, id: string, yours: boolean): Promise<CompensationOpeningView> {
    const complaint = await this.complaints.name(op, id);
    const { subject, complainantId: claimant, about, meant } = complaint;
    const [refusal, file, names, staff] = [
      await this.opening.refusalOf(op, id),
      await this.lists.fromComplaint(op, id),
      await this.people.names(op, claimant === null ? [] : [claimant]),
      await this.staff.list(op),
    ];
    const named = (id: string): { id: string; name: string } => ({
      ...{ id, name: staff.find(({ account }) => account === id)?.name ?? '' },
    });
    return {
      ...{ open: refusal === undefined, yours, file: file ?? null, complaint: complaintNamed(complaint), subject },
      why: refusal ? { code: refusal.code, ar: refusal.text('ar'), en: refusal.text('en') } : null,
      about: about === null ? null : named(about),
      meant: meant.map(named),
      claimant: claimant === null ? null : { id: claimant, name: names.get(claimant) ?? '' },
    };
  }
}
