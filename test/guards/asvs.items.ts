/** Where an item is asserted: a spec and the title of its test. */
export type Proof = readonly [spec: string, title: string];

export interface Item {
  /** Of OWASP ASVS 5.0; `L3` where it is of the third level. */
  readonly id: string;
  readonly asks: string;
  /** Empty while what it is about is not there yet. */
  readonly by: readonly Proof[];
  /** What will bring it. */
  readonly later?: string;
}

const RULES = 'libs/platform/identity/password.rules.spec.ts';
const HASHES = 'libs/platform/identity/passwords.spec.ts';
const SIGN_IN = 'apps/api/session.spec.ts';
const SECOND = 'apps/api/second-factors.spec.ts';
const ACCOUNT = 'apps/api/account.spec.ts';
const INVITED = 'apps/api/invitations.spec.ts';
const RESETS = 'apps/api/resets.spec.ts';
const STAFF = 'apps/api/staff.spec.ts';
const TOKENS = 'apps/api/tokens.spec.ts';
const HEADERS = 'apps/api/headers.spec.ts';
const PROBLEMS = 'apps/api/problems.spec.ts';
const HEALTH = 'apps/api/health.spec.ts';
const OUTGOING = 'libs/platform/http/outgoing.spec.ts';
const OPS = 'libs/platform/ops.spec.ts';
const SEALS = 'libs/platform/crypto/seal.spec.ts';
const AUDIT = 'libs/platform/audit/audit.spec.ts';
const PEOPLE = 'libs/people/people.http.spec.ts';
const ACCESS = 'test/sweeps/access.spec.ts';
const STRANGERS = 'test/sweeps/strangers.spec.ts';
const OVERSEEN = 'libs/oversight/associations.http.spec.ts';
const FIGURES = 'libs/oversight/recount.spec.ts';
const HERE = 'test/guards/asvs.spec.ts';

const G4: Proof = [
  'test/guards/g4.spec.ts',
  'G4: every route × what belongs to another association × every role: no success, and no answer that tells',
];
const G21: Proof = [
  'test/guards/g21.spec.ts',
  'G21: requests generated from the description: none is answered by a fault, or otherwise than described',
];
const G23: Proof = [
  'test/guards/g23.spec.ts',
  'G23: an hour of 600 guesses on one account from 500 addresses: at most 10 looked at in any 15 minutes',
];
const REPLAYED: Proof = [
  'test/guards/g23.spec.ts',
  'G23: 200 codes sent again, at once and from other sessions: none is accepted',
];
const STAGES: Proof = [
  'test/sweeps/stages.spec.ts',
  '403: a session at the stage «%s» opens the next step and nothing else',
];
const CONTENT = 'libs/platform/documents/document.content.spec.ts';
const DESK = 'libs/intake/documents.http.spec.ts';
const PORTAL_ROLE = 'libs/intake/portal/portal.role.spec.ts';
const UPLOADS: Proof = [CONTENT, 'G25: none of them gets through'];
const G24: Proof = [
  'test/guards/g24.spec.ts',
  'G24: 2,000 guesses at a portal within an hour: no hit, no answer that tells, five codes of a case in 15 minutes',
];
const COOKIE: Proof = [SIGN_IN, '201: a cookie that only this host sees, and who one is there'];
const OWN_TOKEN: Proof = [
  SIGN_IN,
  'each sign-in has a token of its own, of 256 bits, and the database does not hold it',
];
const BROWSER: Proof = [HEADERS, '%s is guarded in the browser'];
const EVERY_ROLE: Proof = [ACCESS, 'every route × every role: allowed or 403, exactly as the table says'];

const asserted = (id: string, asks: string, ...by: Proof[]): Item => ({ id, asks, by });
const later = (id: string, asks: string, chapter: string): Item => ({ id, asks, by: [], later: chapter });

const SCANNER = 'a scanner for documents'; // until then: the state `quarantined`, which nobody reads

export const items: readonly Item[] = [
  asserted('6.2.1', 'passwords have 12 characters', [RULES, '%s is refused: %s']),
  asserted('6.2.4', 'common passwords are refused', [RULES, '%s is refused: %s']),
  asserted('6.2.5', 'no rules of composition', [RULES, '%s is taken']),
  asserted('6.2.8', 'nothing is cut off', [HASHES, 'match in every spelling of the same characters, and not when cut']),
  asserted('6.2.9', '64 characters and more are taken', [RULES, '%s is taken']),
  asserted('6.2.12', 'guessable passwords are refused, offline', [RULES, '%s is refused: %s']),
  asserted('6.3.1', 'brute force', G23, [
    SIGN_IN,
    '429: at most 10 guesses on an account are looked at in any 15 minutes, from however many addresses',
  ]),
  asserted('6.3.2', 'no default accounts', [HERE, '6.3.2: a new installation knows no account']),
  asserted('6.3.3', 'a second factor', STAGES, [
    SECOND,
    '201: asks for a factor to be added, and opens nothing before that',
  ]),
  asserted('6.3.4', 'no undocumented way in', [
    'apps/api/description.spec.ts',
    'every route is described: its body, its answer, its problems, its key',
  ]),
  asserted('6.5.1', 'a code serves once', REPLAYED, [
    SECOND,
    '422: a code serves once, also for two who send it at the same moment',
  ]),
  asserted('6.5.2', 'recovery codes are hashed', [SECOND, 'are kept as hashes alone, and belong to one account']),
  asserted(
    '6.5.5',
    'codes and challenges live for moments',
    [SECOND, 'a clock %i steps off: %s'],
    [SECOND, '422: after five minutes a challenge is too old'],
    ['apps/api/nafath.spec.ts', '200: another number denies, a minute expires, and neither opens anything'],
  ),
  asserted('6.6.3', 'codes have a rate', [
    SECOND,
    '429: ten codes a quarter of an hour for an account, whatever the session; a known device has its own',
  ]),
  asserted(
    '6.4.1',
    'invitations are random, expire and serve once',
    [INVITED, '422: 72 hours later it has run out'],
    [INVITED, 'its secret has 256 bits, is another for each row, and stands in no table'],
    [
      INVITED,
      '204: an account with a password of its own, which then signs in with the roles offered; the link is spent',
    ],
  ),
  asserted(
    '6.4.3',
    'a reset does not pass by the factor',
    [RESETS, '201 at the stage «factor»: a new password does not pass by the second factor'],
    [
      RESETS,
      '204, no cookie: it ends every session of the account and opens none, so that the second step is still asked for',
    ],
  ),

  asserted('7.2.3', 'session tokens have 128 bits', OWN_TOKEN),
  asserted('7.2.4', 'a new token at each sign-in, and at each step of it', OWN_TOKEN, [
    SECOND,
    '201: a code completes it under a new token, and what was known of the session before opens nothing',
  ]),
  asserted('7.3.1', 'idle sessions end', [SIGN_IN, 'ends after 30 idle minutes, and lives on while it is used']),
  asserted('7.3.2', 'sessions end at last', [SIGN_IN, 'ends after 12 hours however much it is used']),
  asserted('7.4.1', 'signing out ends', [SIGN_IN, '204: signing out ends it, and takes the token of the session']),
  asserted('7.4.2', 'disabling an account ends all its sessions', [
    SIGN_IN,
    'disabling the account ends all of them, and lets none begin',
  ]),
  asserted(
    '7.4.3',
    'other sessions end after a factor changes',
    [ACCOUNT, '201: a second one brings no recovery codes, and every other session ends'],
    [ACCOUNT, '204: is changed, every other session ends, and the old one opens nothing'],
  ),
  asserted(
    '7.5.1',
    'asked again before a factor changes',
    [ACCOUNT, '403: sensitive acts ask for one that is no older than ten minutes, and take it anew'],
    ['test/sweeps/stages.spec.ts', '403: sensitive routes, and no others, ask for a proof of presence'],
  ),
  asserted('7.5.2', 'people see and end their own sessions', [
    ACCOUNT,
    '200: are listed with browser and place; 204: one ends, or all others',
  ]),
  asserted('7.4.5', 'an administrator ends sessions', [
    STAFF,
    '204: somebody is signed out everywhere, and may sign in again',
  ]),

  asserted('8.2.1', 'functions', EVERY_ROLE),
  asserted('8.2.2', 'objects', G4, [OVERSEEN, '404, like an id that is nobody’s, whatever is asked']),
  asserted(
    '8.2.3',
    'fields',
    [PEOPLE, '201: shows nothing of what is sealed'],
    [PEOPLE, '403: is not for those who need no more than the name'],
  ),
  asserted('8.3.1', 'decided on the server', EVERY_ROLE, [
    STRANGERS,
    '401: every route with %s, but those for everybody',
  ]),
  asserted(
    '8.4.1',
    'across tenants',
    G4,
    [
      'test/guards/g12.spec.ts',
      'G12: references, uniques and upserts into another tenant: none accepted, none told from a missing id',
    ],
    [
      FIGURES,
      'a statement that forgets the body still sees its own associations alone, and of them none whose supervision has ended',
    ],
  ),

  asserted('2.3.1', 'steps in their order', [
    'libs/intake/support-request.states.spec.ts',
    '10,000 of them skip no step and close nothing that is owed',
  ]),
  asserted(
    '2.3.3',
    'all or nothing',
    [OPS, 'the row, its audit and its event land together'],
    [OPS, 'an audit row that cannot be written takes the work with it'],
  ),
  asserted('2.3.4', 'locks', [
    'libs/intake/commands.http.spec.ts',
    'two who do the same at once: one does it, the other is told that it is done',
  ]),
  asserted('2.3.5 L3', 'two persons', [
    'libs/compensation/compensation.http.spec.ts',
    'as many as the step of the amount asks for; nobody twice, nobody their own, none by the person complained of',
  ]),
  asserted('2.4.1', 'against automation', [SIGN_IN, '429: one address has 50 tries, whatever the accounts'], G24),

  asserted('1.2.4', 'no text becomes SQL', [HERE, '1.2.4: what looks like SQL is a text'], G21),
  later('1.2.10 L3', 'cells of exports are no formulas', 'exports'),
  asserted('1.3.6', 'no requests to inner addresses', [
    OUTGOING,
    'none of the targets of our own network is asked, however it is written',
  ]),
  asserted('4.1.3', 'headers of proxies', [SIGN_IN, 'an address told by anybody but our own proxy is not believed']),
  asserted('15.3.1', 'no member that is not described', G21),
  asserted('15.3.2', 'redirects are not followed', [OUTGOING, '%s is refused']),
  asserted('15.3.3', 'no member that is not declared', [
    HERE,
    '15.3.3: what a body declares is all that it may set (%s)',
  ]),

  asserted('3.3.1', 'cookies are Secure', COOKIE),
  asserted('3.3.2', 'cookies are SameSite', COOKIE),
  asserted('3.3.3', 'cookies are __Host-', COOKIE),
  asserted('3.3.4', 'cookies are HttpOnly', COOKIE),
  asserted('3.4.1', 'HSTS', BROWSER),
  asserted('3.4.3', 'a content security policy', BROWSER),
  asserted('3.4.6', 'nobody may frame', BROWSER),
  asserted('3.5.1', 'no forged requests', [STRANGERS, '403: every change of a session without its CSRF token («%s»)']),
  asserted('3.5.3', 'changes have their methods', [HERE, '3.5.3: no GET changes a row']),

  asserted('5.2.1', 'sizes of files', UPLOADS, [DESK, 'refused: %s']),
  asserted('5.2.2', 'extension and content of files', UPLOADS, [DESK, 'refused: %s']),
  asserted('5.2.3', 'archives', UPLOADS),
  asserted(
    '5.4.2',
    'names of files',
    [CONTENT, 'a name loses its folders, its control characters and the marks that turn it around'],
    [DESK, '200: 5.4.2: an attachment that no browser shows, under its own name; the audit says who read it'],
  ),
  later('5.4.3', 'scanning of files', SCANNER),

  asserted(
    '11.3.3',
    'authenticated encryption',
    [SEALS, 'does not open when any of its bytes was changed'],
    [SEALS, 'does not open in a cell of another %s'],
  ),
  asserted('11.4.2', 'hashes of passwords', [HASHES, 'are hashed by argon2id with 64 MiB and three passes']),
  // On record: the code that is spoken on the telephone has 50 bits, and five tries in fifteen minutes.
  asserted(
    '11.5.1',
    'secrets have 128 bits',
    OWN_TOKEN,
    [TOKENS, '201: a token is told once, and speaks for its association in its roles'],
    [INVITED, 'its secret has 256 bits, is another for each row, and stands in no table'],
    G24,
  ),
  asserted(
    '13.2.2',
    'least rights in the database',
    [HEALTH, 'as a superuser'],
    ['libs/platform/db/catalogue.spec.ts', 'G3: the real schema has no finding'],
    [FIGURES, 'its role does not reach %s'],
    [PORTAL_ROLE, 'every table, every verb, with a secret that is none: what is published, and nothing else'],
  ),
  asserted('13.4.5', 'only the documentation that is meant to be', [HERE, '13.4.5: figures are not for everybody']),
  later('15.1.2', 'a bill of materials', 'the release'),

  asserted(
    '14.2.1',
    'no secret in an address',
    [TOKENS, '401: revoked, expired, made up, or told in the address'],
    [
      'libs/platform/mail/mail.spec.ts',
      'is in Arabic, and in English beneath; the link stands apart, left to right, its secret behind the #',
    ],
  ),
  later('14.2.7 L3', 'scheduled deletion', 'erasure and retention'),
  asserted('14.3.2', 'answers are not stored', BROWSER),
  asserted(
    '16.2.5',
    'nothing personal in the log',
    [SIGN_IN, 'nothing personal is logged'],
    [RESETS, 'neither address, password nor link stand in the log, in the audit or in a queue'],
    ['apps/worker/notice.driver.spec.ts', 'a server that refuses quotes the address; the log does not'],
    [
      'libs/intake/portal/portal.privacy.spec.ts',
      'G11: none of 40 personal values stands in logs, queue, events, audit, messages or errors',
    ],
  ),
  asserted('16.3.2', 'denials are logged', [HERE, '16.3.2: who was denied what is in the log']),
  asserted('16.4.2', 'logs are not altered', [AUDIT, 'the application may add to %s and neither change nor delete it']),
  asserted('16.5.1', 'errors say nothing of the inside', [
    PROBLEMS,
    '500: a fault tells nothing of itself, and the log knows it by its id',
  ]),
  asserted(
    '16.5.3',
    'what fails stays closed',
    [OPS, 'a tenant that was forgotten is loud, on a fresh connection and on a used one'],
    [HEALTH, 'with a route that does not say who may use it'],
  ),
];
