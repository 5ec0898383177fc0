import { account } from './account';
import { appeals } from './appeals';
import { associations } from './associations';
import { boardPapers } from './board-papers';
import { bodies } from './bodies';
import { calendar } from './calendar';
import { cases } from './cases';
import { circulation } from './circulation';
import { clock } from './clock';
import { committees } from './committees';
import { common } from './common';
import { comparison } from './comparison';
import { compensation } from './compensation';
import { complaints } from './complaints';
import { drafts } from './drafts';
import { faxes } from './faxes';
import { files } from './files';
import { findings } from './findings';
import { fingerprints } from './fingerprints';
import { home } from './home';
import { identityProvider } from './identity-provider';
import { imports } from './imports';
import { keys } from './keys';
import { looking } from './looking';
import { nafath } from './nafath';
import { onboarding } from './onboarding';
import { palette } from './palette';
import { people } from './people';
import { platformHolidays } from './platform-holidays';
import { policy } from './policy';
import { policyEdit } from './policy-edit';
import { policyActs } from './policy-acts';
import { publication } from './publication';
import { receive } from './receive';
import { replay } from './replay';
import { roleNames } from './roles';
import { shell } from './shell';
import { signIn } from './sign-in';
import { sittings } from './sittings';
import { staff } from './staff';
import { templates } from './templates';
import type { ConsoleArea, Counted } from './text';
import { tokens } from './tokens';
import { tools } from './tools';
import { work } from './work';

/** Everything the console says: area, then text. A text without its Arabic, its English or one of its plurals does not compile. */
export const consoleTexts = {
  common,
  signIn,
  shell,
  account,
  appeals,
  associations,
  bodies,
  identityProvider,
  cases,
  calendar,
  circulation,
  clock,
  faxes,
  files,
  findings,
  fingerprints,
  nafath,
  onboarding,
  platformHolidays,
  policy,
  policyActs,
  publication,
  tools,
  policyEdit,
  comparison,
  boardPapers,
  committees,
  compensation,
  complaints,
  sittings,
  staff,
  palette,
  drafts,
  home,
  imports,
  keys,
  looking,
  people,
  receive,
  replay,
  templates,
  tokens,
  work,
  roles: roleNames,
} as const satisfies Record<string, ConsoleArea>;

type Areas = typeof consoleTexts;
/** `signIn.title` */
export type ConsoleText = { [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}` }[keyof Areas];

/** The catalogue of one language, area by area, as `sayOf` reads it: the forms of a counted text become `_zero` … `_other`. */
export function consoleResources(language: 'ar' | 'en'): Record<string, Record<string, string>> {
  const area = (texts: ConsoleArea): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => entriesOf(name, text[language])));
  return Object.fromEntries(Object.entries<ConsoleArea>(consoleTexts).map(([name, texts]) => [name, area(texts)]));
}

function entriesOf(name: string, text: string | Counted['ar'] | Counted['en']): [string, string][] {
  if (typeof text === 'string') return [[name, text]];
  return Object.entries(text).map(([form, said]) => [`${name}_${form}`, said]);
}
