import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal } from '@sanad/messages';
import {
  Answers,
  AnswersPage,
  CurrentWho,
  Idempotent,
  IdPipe,
  May,
  Ops,
  type IdempotentRequest,
  type Op,
  type Page,
  type Who,
} from '@sanad/platform';
import { Consents, isPurpose, type Consent } from './consents.service';
import {
  ChangePerson,
  ConsentsView,
  ConsentView,
  DuplicatesView,
  GiveConsent,
  IdentityView,
  MatchPeople,
  PersonView,
  RegisteredView,
  RegisterPerson,
  SearchPeople,
  type DuplicateView,
} from './people.dto';
import { People } from './people.service';
import type { PersonSummary } from './person';

@ApiTags('people')
@Controller('api/people')
export class PeopleController {
  constructor(
    private readonly ops: Ops,
    private readonly people: People,
    private readonly consents: Consents,
  ) {}

  /** Registers a person, and names those who may be the same. */
  @Post()
  @May('people.write')
  @Answers(201, RegisteredView)
  @ApiOperation({ summary: 'Register a person; those who may be the same are named' })
  register(
    @CurrentWho() who: Who,
    @Body() facts: RegisterPerson,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<RegisteredView> {
    const work = async (op: Op): Promise<RegisteredView> => {
      const person = await this.people.register(op, facts);
      const duplicates = await this.people.duplicatesOf(op, person.id);
      return { ...toView(person), possibleDuplicates: duplicates.map(toDuplicateView) };
    };
    return this.ops.run(who, work, { idempotency });
  }

  @Get()
  @May('people.read')
  @AnswersPage(PersonView)
  @ApiOperation({
    summary: 'People by the beginnings of their names in any spelling, or by the number of a document or a mobile',
  })
  search(@CurrentWho() who: Who, @Query() query: SearchPeople): Promise<Page<PersonView>> {
    return this.ops.run(who, async (op) => {
      const page = await this.people.search(op, query.q, query);
      return { items: page.items.map(toView), next: page.next };
    });
  }

  @Get(':id')
  @May('people.read')
  @Answers(200, PersonView)
  @ApiOperation({ summary: 'A person, without anything that is sealed' })
  read(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<PersonView> {
    return this.ops.run(who, async (op) => toView(await this.people.get(op, id)));
  }

  @Patch(':id')
  @May('people.write')
  @Answers(200, PersonView)
  @ApiOperation({ summary: 'Change what is known of a person' })
  change(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { version, by, ...facts }: ChangePerson,
  ): Promise<PersonView> {
    return this.ops.run(who, async (op) => toView(await this.people.change(op, id, version, facts, by)));
  }

  /** Opens what is sealed. Every reading is audited. */
  @Get(':id/identity')
  @May('people.readIdentity')
  @Answers(200, IdentityView)
  @ApiOperation({ summary: 'What is sealed; every reading is audited' })
  identity(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<IdentityView> {
    return this.ops.run(who, (op) => this.people.identity(op, id));
  }

  @Get(':id/duplicates')
  @May('people.read')
  @Answers(200, DuplicatesView)
  @ApiOperation({ summary: 'Those who may be the same person, and those of whom it was decided' })
  duplicates(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<DuplicatesView> {
    return this.ops.run(who, async (op) => {
      const items = (await this.people.duplicatesOf(op, id)).map(toDuplicateView);
      return { items, decided: await this.people.decidedOf(op, id) };
    });
  }

  /** Records a person's decision whether two entries are one. */
  @Post(':id/duplicates/:other')
  @May('people.match')
  @Answers(204)
  @ApiOperation({ summary: 'Decide whether two entries are one person' })
  match(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('other', IdPipe) other: string,
    @Body() { same, reason }: MatchPeople,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<void> {
    return this.ops.run(who, (op) => this.people.match(op, id, other, same, reason), { idempotency });
  }

  @Post(':id/consents')
  @May('people.write')
  @Answers(201, ConsentView)
  @ApiOperation({ summary: 'Record a consent' })
  consent(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() { purpose, channel }: GiveConsent,
    @Idempotent() idempotency?: IdempotentRequest,
  ): Promise<ConsentView> {
    const work = async (op: Op): Promise<ConsentView> => {
      await this.people.get(op, id);
      return toConsentView(await this.consents.give(op, id, purpose, channel ?? null));
    };
    return this.ops.run(who, work, { idempotency });
  }

  @Get(':id/consents')
  @May('people.read')
  @Answers(200, ConsentsView)
  @ApiOperation({ summary: 'Consents, the withdrawn ones too' })
  consentsOf(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<ConsentsView> {
    return this.ops.run(who, async (op) => {
      await this.people.get(op, id);
      return { items: (await this.consents.of(op, id)).map(toConsentView) };
    });
  }

  @Delete(':id/consents/:purpose')
  @May('people.write')
  @Answers(204)
  @ApiOperation({ summary: 'Withdraw a consent' })
  async withdraw(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('purpose') purpose: string,
  ): Promise<void> {
    if (!isPurpose(purpose)) throw new Refusal('request.not_found');
    await this.ops.run(who, async (op) => {
      await this.people.get(op, id);
      await this.consents.withdraw(op, id, purpose);
    });
  }
}

function toView({ id, name, idKind, version }: PersonSummary): PersonView {
  return { id, name, ...(idKind && { idKind }), version };
}

function toDuplicateView(person: PersonSummary & { because: string }): DuplicateView {
  return { ...toView(person), because: person.because };
}

function toConsentView({ id, purpose, channel, givenAt, withdrawnAt }: Consent): ConsentView {
  return { id, purpose, givenAt, ...(channel && { channel }), ...(withdrawnAt && { withdrawnAt }) };
}
