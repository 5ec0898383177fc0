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
import type { ChannelKind, CompensationConditionKind } from '../schema/vocabulary';
import { Ids, stem, type Reading, type Said } from './reading';

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

const CONDITIONS: readonly (readonly [CompensationConditionKind, RegExp])[] = [
  ['ruling', /حكم|احكام قضائيه|(?:ال)?قضاء|(?:ال)?محكمه/u],
  ['admission', /اقرار|تقر |محضر|تعترف|اعتراف/u],
  ['negotiation', /تفاوض|تسويه|تراضي|صلح|اتفاق/u],
  ['fault', /ثبت|ثبوت|تسبب|خطا|تقصير|ضرر|اضرار/u],
];

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
  if (text.some((key) => /مجتمعه|جميع (?:ال)?(?:شروط|حالات)|كافه (?:ال)?شروط|توافر ما يلي جميعا/u.test(key)))
    return 'and';
  const or = text.some((key) =>
    /احدي (?:ال)?حالات|احد (?:ال)?(?:شروط|امور)|اي من (?:ال)?(?:حالات|شروط)|(?:^| )او\s*$/u.test(key),
  );
  return or ? 'or' : undefined;
}

const COMPLAINT_CHANNELS: readonly (readonly [string, ChannelKind, RegExp])[] = [
  ['link', 'WEBSITE', stem('رابط', 'موقع', 'بوابه', 'منصه')],
  ['fax', 'FAX', stem('فاكس')],
  ['email', 'EMAIL', /(?:ال)?بريد/u],
  ['phone', 'PHONE', stem('هاتف', 'اتصال', 'جوال', 'رقم (?:ال)?موحد')],
  ['interview', 'INTERVIEW', /حضوريا|حضور (?:ال)?شخصي|صندوق (?:ال)?شكاوي/u],
];

function complaints(reading: Reading, committees: readonly CommitteeRule[]): ComplaintRules | undefined {
  const said = reading.in('complaints');
  if (said.length === 0) return undefined;
  const route = said.find(
    ({ key }) => /شكوي|شكاوي/u.test(key) && COMPLAINT_CHANNELS.some(([, , says]) => says.test(key)),
  );
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
  const amicable = clauseSaying(said, /وديا|(?:ال)?ودي[ه]?(?!\p{L})|تراضي|صلح/u);
  const support = clauseSaying(said, /دعم (?:ال)?فني|استقبال (?:ال)?استفسار/u);
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
      liaisonClause: clauseSaying(said, /ضابط (?:ال)?اتصال|منسق (?:ال)?(?:اتصال|علاق)|(?:تحديد|تعيين) (?:ال)?موظف/u),
      formsClause: clauseSaying(
        said,
        /(?:تزويد|تسليم|اتاح|توفير|نشر)\S* .*(?:طلبات|نماذج)|(?:طلبات|نماذج).*(?:تزويد|اتاح|توفير)/u,
      ),
      updatesClause: clauseSaying(said, stem('تحديث', 'تعديل', 'يحدث', 'تحدث')),
    }),
  );
}

function relation(reading: Reading): RelationRules | undefined {
  const own = reading.in('relation');
  const said = [...own, ...reading.rules.filter(({ section }) => section.kind === 'statement')];
  return unlessEmpty(
    present({
      intellectualPropertyClause: clauseSaying(said, /ملكيه (?:ال)?فكريه/u),
      privacyClause: clauseSaying(said, stem('خصوصي', 'سري', 'حمايه (?:ال)?بيانات')),
      duesClause: clauseSaying(own, stem('استحقاق', 'مستحقات')),
      ethicsClause: clauseSaying(own, /ميثاق|اخلاقيات|قواعد (?:ال)?سلوك/u),
    }),
  );
}

function responsibilities(reading: Reading): ResponsibilityRules | undefined {
  const own = reading.in('responsibilities');
  const scope = reading.in('scope');
  return unlessEmpty(
    present({
      signatureClause: clauseSaying(own, /(?:توقيع|يوقع)/u),
      scopeClause: clauseSaying(scope, stem('عاملين', 'موظف', 'منسوب', 'متعاقد', 'علاقات تعاقدي', 'متطوع')),
      exceptionsClause: clauseSaying(scope, stem('يستثني', 'تستثني', 'استثناء', 'باستثناء')),
      awarenessClause: clauseSaying(own, /نشر (?:ال)?وعي|توعي|تثقيف|تعريف (?:ال)?(?:عاملين|موظفين|منسوبي)/u),
    }),
  );
}
