import 'reflect-metadata';
import { Refusal, settingTexts, type FieldProblem, type SettingProblem } from '@sanad/messages';
import { applyDecorators } from '@nestjs/common';
import { plainToInstance, Transform } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, Matches, Max, Min, ValidateIf, validateSync } from 'class-validator';

const problem = (message: SettingProblem): { message: SettingProblem } => ({ message });
const POSTGRES_URL = /^postgres(ql)?:\/\/[^\s/]+\/[^\s/]+$/;
const REDIS_URL = /^rediss?:\/\/[^\s/]+(\/\d*)?$/;
const HOST = /^[a-z0-9.:_-]+$/i;
const ORIGIN = /^https?:\/\/[^\s/?#@]+\/?$/;
const SMTP_URL = /^smtps?:\/\/([^\s/@]+@)?[^\s/@]+\/?$/;
/** `a@b.example` or `Name <a@b.example>`. */
const MAIL_FROM = /^([^<>@]+<)?[^<>@\s]+@[^<>@\s]+>?$/;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const toNumber = Transform(({ value }) => (typeof value === 'string' ? Number(value) : value));
// class-validator names no order among the rules of a property; a missing value must be told as missing.
const Required = IsNotEmpty({ ...problem('required') });

const whole = (least: number, most: number, said: SettingProblem): PropertyDecorator =>
  applyDecorators(toNumber, IsInt(problem(said)), Min(least, problem(said)), Max(most, problem(said)));
const Port = whole(1, 65_535, 'port');
const Proxies = whole(0, 5, 'proxies');

/** What every process reads. */
export class ProcessEnv {
  @IsIn(LOG_LEVELS, problem('log_level'))
  LOG_LEVEL = 'info';

  /** Without it the queue lives in PostgreSQL. */
  @IsOptional()
  @Matches(REDIS_URL, problem('redis_url'))
  REDIS_URL?: string;
}

/** What a process reads that works on cases: one address per database role, each with the least that role needs. */
export class WorkerEnv extends ProcessEnv {
  @Required
  @Matches(POSTGRES_URL, problem('postgres_url'))
  APP_DATABASE_URL!: string;

  @Required
  @Matches(POSTGRES_URL, problem('postgres_url'))
  PLATFORM_DATABASE_URL!: string;

  @Required
  @Matches(POSTGRES_URL, problem('postgres_url'))
  DISPATCHER_DATABASE_URL!: string;

  /** The key ring that seals personal data, as JSON; or the file that holds it. One of the two is needed. */
  @IsOptional()
  @Matches(/^\{/, problem('keys'))
  SANAD_KEYS?: string;

  @IsOptional()
  @Matches(/^\//, problem('folder'))
  SANAD_KEYS_FILE?: string;

  /** What people see in their browser's address line: links in letters begin with it, and passkeys are bound to it. `http://localhost` without it. */
  @IsOptional()
  @Matches(ORIGIN, problem('origin'))
  PUBLIC_URL?: string;

  /** The mail server. Without one, letters are written to the log as ids, and count as simulated. */
  @IsOptional()
  @Matches(SMTP_URL, problem('smtp_url'))
  SMTP_URL?: string;

  @ValidateIf(({ SMTP_URL: server, MAIL_FROM: from }: WorkerEnv) => server !== undefined || from !== undefined)
  @Required
  @Matches(MAIL_FROM, problem('mail_from'))
  MAIL_FROM?: string;

  /** Where letters are kept as files, links and all, while there is no mail server: for the demonstration and for development. */
  @IsOptional()
  @Matches(/^\//, problem('folder'))
  MAIL_FOLDER?: string;

  /** Where documents are kept, sealed; the same folder for every process of the installation. */
  @Required
  @Matches(/^\//, problem('folder'))
  DOCUMENTS_FOLDER!: string;
}

/** What the portal reads: one address, of a role that sees what is published and the case whose secret it was given. */
export class PortalEnv extends ProcessEnv {
  @Required
  @Matches(POSTGRES_URL, problem('postgres_url'))
  PORTAL_DATABASE_URL!: string;

  @IsOptional()
  @Matches(/^\{/, problem('keys'))
  SANAD_KEYS?: string;

  @IsOptional()
  @Matches(/^\//, problem('folder'))
  SANAD_KEYS_FILE?: string;

  @Required
  @Matches(/^\//, problem('folder'))
  DOCUMENTS_FOLDER!: string;

  @Proxies
  PROXIES = 0;

  /** Where people reach the public sites: without it official prints name no address. */
  @IsOptional()
  @Matches(ORIGIN, problem('origin'))
  PORTAL_URL?: string;

  @Port
  PORTAL_PORT = 3001;

  @Matches(HOST, problem('host'))
  HOST = '127.0.0.1';
}

/** What the API reads. */
export class ApiEnv extends WorkerEnv {
  /** Under this role supervising bodies read figures, and nothing else. */
  @Required
  @Matches(POSTGRES_URL, problem('postgres_url'))
  OVERSIGHT_DATABASE_URL!: string;

  /** Where people reach the public sites; without it official prints name no address. */
  @IsOptional()
  @Matches(ORIGIN, problem('origin'))
  PORTAL_URL?: string;

  /** How many proxies of our own stand in front of it; their word on addresses is taken, nobody else's. */
  @Proxies
  PROXIES = 0;

  @Port
  PORT = 3000;

  @Matches(HOST, problem('host'))
  HOST = '127.0.0.1';

  /** `off` behind a pooler that hands out connections by transaction and does not carry prepared statements over. */
  @IsIn(['on', 'off'], problem('on_off'))
  PREPARED_STATEMENTS: 'on' | 'off' = 'on';

  /** `off` is for the embedded demonstration alone; with any other database the API does not start. */
  @IsIn(['required', 'off'], problem('required_off'))
  SECOND_FACTORS: 'required' | 'off' = 'required';

  /** `simulator` is for the embedded demonstration alone. */
  @IsIn(['off', 'simulator'], problem('nafath'))
  NAFATH: 'off' | 'simulator' = 'off';

  /** The folder of the embedded server, told by `npm start` where it runs its own. */
  @IsOptional()
  @Matches(/^\//, problem('folder'))
  EMBEDDED_POSTGRES?: string;
}

/** What `npm start` reads. */
export class LocalEnv extends ProcessEnv {
  @Port
  PORT = 3000;

  /** Of the public site; without it the port behind `PORT`, or another one where that is taken. */
  @IsOptional()
  @Port
  PORTAL_PORT?: number;

  /** Address of a server's administrator; without it a PostgreSQL of our own runs in `.data/`. */
  @IsOptional()
  @Matches(POSTGRES_URL, problem('postgres_url'))
  DATABASE_URL?: string;

  /** Where the embedded server, passwords and keys are kept; `.data` in the clone without it. */
  @IsOptional()
  @Matches(/^\//, problem('folder'))
  DATA_FOLDER?: string;

  /** As for the processes; needed only with `DATABASE_URL`, beside the embedded server a ring is generated. */
  @IsOptional()
  @Matches(/^\{/, problem('keys'))
  SANAD_KEYS?: string;

  @IsOptional()
  @Matches(/^\//, problem('folder'))
  SANAD_KEYS_FILE?: string;

  /** Where these are set, as in a composition of containers, their passwords are the roles'; otherwise they are generated. */
  @IsOptional()
  @Matches(POSTGRES_URL, problem('postgres_url'))
  APP_DATABASE_URL?: string;

  @IsOptional()
  @Matches(POSTGRES_URL, problem('postgres_url'))
  PLATFORM_DATABASE_URL?: string;

  @IsOptional()
  @Matches(POSTGRES_URL, problem('postgres_url'))
  DISPATCHER_DATABASE_URL?: string;

  @IsOptional()
  @Matches(POSTGRES_URL, problem('postgres_url'))
  OVERSIGHT_DATABASE_URL?: string;

  @IsOptional()
  @Matches(POSTGRES_URL, problem('postgres_url'))
  PORTAL_DATABASE_URL?: string;

  /** Needed with `DATABASE_URL`; beside the embedded server documents are kept in `.data/documents`. */
  @IsOptional()
  @Matches(/^\//, problem('folder'))
  DOCUMENTS_FOLDER?: string;

  /** Off beside the embedded server, unless told otherwise; never off with `DATABASE_URL`. */
  @IsOptional()
  @IsIn(['required', 'off'], problem('required_off'))
  SECOND_FACTORS?: 'required' | 'off';

  /** As for the processes; the address that is printed, without it. */
  @IsOptional()
  @Matches(ORIGIN, problem('origin'))
  PUBLIC_URL?: string;

  /** As for the processes; the address that is printed, without it. */
  @IsOptional()
  @Matches(ORIGIN, problem('origin'))
  PORTAL_URL?: string;

  @IsOptional()
  @Matches(SMTP_URL, problem('smtp_url'))
  SMTP_URL?: string;

  @ValidateIf(({ SMTP_URL: server, MAIL_FROM: from }: LocalEnv) => server !== undefined || from !== undefined)
  @Required
  @Matches(MAIL_FROM, problem('mail_from'))
  MAIL_FROM?: string;

  @IsIn(LOG_LEVELS, problem('log_level'))
  override LOG_LEVEL = 'warn';
}

function toFieldProblem(path: string, constraints: Record<string, string>): FieldProblem {
  const keys = Object.values(constraints) as SettingProblem[];
  const text = settingTexts[keys.includes('required') ? 'required' : keys[0]!];
  return { path, ar: text.ar.replace('{name}', path), en: text.en.replace('{name}', path) };
}

/**
 * The variables that `schema` names, checked; empty ones count as not set.
 * @throws Refusal `local.settings`, with one field problem per variable.
 */
export function readEnv<T extends object>(schema: new () => T, source: NodeJS.ProcessEnv = process.env): T {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const env = plainToInstance(schema, set, { exposeDefaultValues: true });
  const errors = validateSync(env);
  if (!errors.length) return env;
  const fields = errors.map((error) => toFieldProblem(error.property, error.constraints ?? {}));
  throw new Refusal('local.settings', {}, fields.map(({ path }) => path).join(', '), fields);
}
