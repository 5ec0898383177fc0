import { Controller, Get, Post } from '@nestjs/common';
import { Answers, May } from '@sanad/platform';
import { IsInt } from 'class-validator';
import { IntakeWorld } from '../world/intake';
import type { Operation } from '../world/openapi';
import { GeneratedRequests } from './g21';

const REQUESTS = 500;

class Counted {
  @IsInt() count!: number;
}

@Controller('api/planted')
class PlantedHttp {
  @Get('fault')
  @May('intake.read')
  @Answers(200, Counted)
  fault(): Counted {
    throw new Error('planted');
  }

  @Get('more')
  @May('intake.read')
  @Answers(200, Counted)
  more(): Counted & { more: number } {
    return { count: 1, more: 2 };
  }

  @Post('text')
  @May('intake.read')
  @Answers(201, Counted)
  text(): { count: string } {
    return { count: '1' };
  }
}

const isPlanted = ({ path }: Operation): boolean => path.startsWith('/api/planted');

let world: IntakeWorld;
let requests: GeneratedRequests;
beforeAll(async () => {
  world = await IntakeWorld.open({ controllers: [PlantedHttp] });
  requests = await GeneratedRequests.open(world);
}, 120_000);
afterAll(() => world.close());

test('G21: requests generated from the description: none is answered by a fault, or otherwise than described', async () => {
  const { tried, succeeded, ...found } = await requests.run(REQUESTS, 21, (operation) => !isPlanted(operation));
  process.stdout.write(
    `${JSON.stringify({ figure: 'G21', tried, lost: found.faults.length + found.offSchema.length })}\n`,
  );
  expect({ tried, ...found }).toEqual({ tried: REQUESTS, faults: [], offSchema: [] });
  expect(succeeded).toBeGreaterThan(REQUESTS / 10);
}, 180_000);

test('planted: a fault, a member too many, and a number as text are found', async () => {
  const { faults, offSchema } = await requests.run(60, 1, isPlanted);
  expect(faults[0]).toContain('/api/planted/fault');
  expect(offSchema.some((one) => /planted\/more.*additional properties/.test(one))).toBe(true);
  expect(offSchema.some((one) => /planted\/text.*must be integer/.test(one))).toBe(true);
}, 60_000);
