import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { AnswersEvents } from '../http/answers';
import { InPerson } from '../identity/access';
import { CurrentPerson, type PersonCaller } from '../identity/caller';
import { Looking } from './looking';

class LookingQuery {
  /** The kind of what is looked at, and its id: `case:<id>`. */
  @IsString()
  @Matches(/^[a-zA-Z]{1,40}:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  subject!: string;
}

@ApiTags('presence')
@Controller('api/presence')
export class LookingHttp {
  constructor(private readonly looking: Looking) {}

  /**
   * Server-sent events. `looking`: `{"lookers": [{"id", "name", "since"}]}`, the others who have the same before them, at once and
   * whenever that changes. `changed`: `{"version"}`, when somebody else changed it. `ended`: the session is over; do not come back.
   * Ends with the page; at most four at a time for each session.
   */
  // Kept alive, the connection of a stream that ends with the process would hold up the process for a minute.
  @Header('connection', 'close')
  @Get('stream')
  @InPerson()
  @AnswersEvents()
  @ApiOperation({ summary: 'Who else is looking at the same, and whether it was changed meanwhile' })
  async stream(@CurrentPerson() person: PersonCaller, @Query() { subject }: LookingQuery): Promise<StreamableFile> {
    const [type = '', id = ''] = subject.split(':');
    const events = await this.looking.open(person, type, id);
    return new StreamableFile(events, { type: 'text/event-stream' });
  }
}
