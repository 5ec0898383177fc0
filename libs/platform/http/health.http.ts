import { Controller, Get, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { IsIn, IsObject } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Public } from '../identity/access';
import { Answers } from './answers';
import { ReadinessCheck, type Readiness } from './readiness';

export class LivenessView {
  @IsIn(['alive']) status!: 'alive';
}

export class ReadinessView {
  @IsIn(['ready', 'degraded', 'unready']) status!: Readiness['status'];
  @IsObject() checks!: Readiness['checks'];
}

@ApiTags('health')
@Controller()
export class HealthHttp {
  constructor(private readonly readiness: ReadinessCheck) {}

  @Get('livez')
  @Public()
  @Answers(200, LivenessView)
  @ApiOperation({ summary: 'The process turns its event loop' })
  live(): LivenessView {
    return { status: 'alive' };
  }

  @Get('readyz')
  @Public()
  @Answers(200, ReadinessView)
  @ApiResponse({ status: 503, type: ReadinessView, description: 'Not ready' })
  @ApiOperation({ summary: 'The process may be given work; 503 when not. A queue that is down only degrades it' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessView> {
    const seen = await this.readiness.look();
    if (seen.status === 'unready') reply.status(503);
    return seen;
  }
}
