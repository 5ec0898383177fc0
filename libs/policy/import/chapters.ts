import { SPEED_WORD } from '../linter/lexicon';
import { wordsOf } from '../linter/words';
import type {
  CommitteeRule,
  CompensationRules,
  ComplaintRules,
  InformationRules,
  RelationRules,
  ResponsibilityRules,
  Rules,
} from '../schema/rules';
import { Ids, type Reading, type Said } from './reading';
import {
  CONDITIONS,
  UPDATES,
  PRIVACY,
  DUES,
  EXCEPTIONS,
  STAFF,
  COMPLAINT_CHANNELS,
  ALL_OF,
  ONE_OF,
  COMPLAINT,
  AMICABLE,
  SUPPORT,
  LIAISON,
  FORMS,
  INTELLECTUAL_PROPERTY,
  ETHICS,
  SIGNATURE,
  AWARENESS,
} from './chapters.lexicon';

/** The rules of the chapters that only some policies have: one object for each chapter found. */
export function chaptersOf(reading: Reading, committees: readonly CommitteeRule[]): Partial<Rules> {
  return present({
    compensation: compensation(reading, committees),
    complaints: complaints(reading, committees),
    information: information(reading),
    relation: relation(reading),
    responsibilities: responsibilities(reading),
  });
}

function present<T extends object>(parts: T): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as Partial<T>;
}

/** The clause in which something is first said. */
function clauseSaying(among: readonly Said[], pattern: RegExp): string | undefined {
  return among.find(({ key }) => pattern.test(key))?.clause.id;
}

/** A chapter of which nothing was found is none. */
function unlessEmpty<T extends object>(rules: T): T | undefined {
  const found = present(rules);
  return Object.keys(found).length > 0 ? (found as T) : undefined;
}

function compensation(reading: Reading, committees: readonly CommitteeRule[]): CompensationRules | undefined {
  const said = reading.in('compensation');
  const ids = new Ids();
  const items = said.filter(({ clause }) => clause.kind === 'item');
  const conditions = (items.length > 0 ? items : said).map(({ clause, key }) => {
    const kind = CONDITIONS.find(([, says]) => says.test(key))?.[0] ?? 'other';
    const committee = kind === 'admission' ? committees.find((one) => one.clause === clause.id)?.id : undefined;
    return { id: ids.next(`condition-${kind}`), clause: clause.id, kind, ...(committee && { committee }) };
  });
  if (conditions.length === 0) return undefined;
  const connective = connectiveIn(said);
  return { conditions, ...(connective && { connective }) };
}

function connectiveIn(said: readonly Said[]): 'and' | 'or' | undefined {
  const text = said.map(({ key }) => key);
  if (text.some((key) => ALL_OF.test(key))) return 'and';
  const or = text.some((key) => ONE_OF.test(key));
  return or ? 'or' : undefined;
}

function complaints(reading: Reading, committees: readonly CommitteeRule[]): ComplaintRules | undefined {
  const said = reading.in('complaints');
  if (said.length === 0) return undefined;
  const route = said.find(({ key }) => COMPLAINT.test(key) && COMPLAINT_CHANNELS.some(([, , says]) => says.test(key)));
  const ids = new Ids();
  const channels = COMPLAINT_CHANNELS.filter(([, , says]) => route && says.test(route.key)).map(([name, kind]) => ({
    id: ids.next(`complaint-${name}`),
    clause: route!.clause.id,
    kind,
  }));
  const speed = said.filter(({ clause }) => wordsOf(clause.text).some(({ folded }) => SPEED_WORD.test(folded)));
  const committee = committees.find(
    ({ duties, clause }) => duties.includes('followUp') && said.some((one) => one.clause.id === clause),
  );
  const amicable = clauseSaying(said, AMICABLE);
  const support = clauseSaying(said, SUPPORT);
  return {
    channels,
    ...(committee && { committee: committee.id }),
    speedClauses: speed.map(({ clause }) => clause.id),
    ...(support && { supportClause: support }),
    ...(amicable && { amicableClause: amicable }),
  };
}

function information(reading: Reading): InformationRules | undefined {
  const own = reading.in('information');
  const said = own.length > 0 ? own : reading.in('statement');
  return unlessEmpty(
    present({
      liaisonClause: clauseSaying(said, LIAISON),
      formsClause: clauseSaying(said, FORMS),
      updatesClause: clauseSaying(said, UPDATES),
    }),
  );
}

function relation(reading: Reading): RelationRules | undefined {
  const own = reading.in('relation');
  const said = [...own, ...reading.rules];
  return unlessEmpty(
    present({
      intellectualPropertyClause: clauseSaying(said, INTELLECTUAL_PROPERTY),
      privacyClause: clauseSaying(said, PRIVACY),
      duesClause: clauseSaying(own, DUES),
      ethicsClause: clauseSaying(own, ETHICS),
    }),
  );
}

function responsibilities(reading: Reading): ResponsibilityRules | undefined {
  const own = reading.in('responsibilities');
  const scope = reading.in('scope');
  return unlessEmpty(
    present({
      signatureClause: clauseSaying(own, SIGNATURE),
      scopeClause: clauseSaying(scope, STAFF),
      exceptionsClause: clauseSaying(scope, EXCEPTIONS),
      awarenessClause: clauseSaying(own, AWARENESS),
    }),
  );
}
