import type { policyFileProblems } from './policy-file';
import type { Bilingual } from './findings/text';
import { moduleStateNames } from './policy-editor';
import { moduleNames } from './policy-vocabulary';
import type { RefusalParams } from './refusal';

/** The same problems for whoever edits a draft part by part, without the words of a file. `{module}` and `{status}` are filled in words. */
export const policyEditProblems: Partial<Record<keyof typeof policyFileProblems, Bilingual>> = {
  unknownReference: {
    ar: 'لا يوجد في المسودة ما معرّفه «{value}». اختاروا مما فيها.',
    en: 'Nothing in the draft has the id “{value}”. Choose from what it has.',
  },
  unknownReferenceNear: {
    ar: 'لا يوجد في المسودة ما معرّفه «{value}». لعل المقصود «{nearest}».',
    en: 'Nothing in the draft has the id “{value}”. Perhaps “{nearest}” is meant.',
  },
  moduleNeedsClauses: {
    ar: 'باب «{module}» حاله «{status}» ولا بند له. اذكروا بنوده، أو اجعلوا حاله «لم تتناوله السياسة».',
    en: '“{module}” is “{status}” without a clause. Name its clauses, or make it “Silent”.',
  },
  moduleSilentWithClauses: {
    ar: 'باب «{module}» حاله «لم تتناوله السياسة» ومعه بنود. ارفعوا البنود عنه أو غيّروا حاله.',
    en: '“{module}” is “Silent” and yet names clauses. Take them away, or change what the policy says of it.',
  },
  moduleRefersNowhere: {
    ar: 'باب «{module}» محال ولم يُذكر إلى أين. اكتبوا ما تحيل إليه السياسة كما ورد في النص.',
    en: '“{module}” is referred, but not to anything. Write where to, as the text has it.',
  },
  moduleRefersThough: {
    ar: 'باب «{module}» حاله «{status}» ومعه جهة إحالة. احذفوها أو اجعلوا حاله محالًا.',
    en: '“{module}” is “{status}” and yet names where it is referred. Remove that, or make it referred.',
  },
  moduleRulesThough: {
    ar: 'في المسودة قواعد لباب «{module}» وحاله «{status}». غيّروا حال الباب أولًا، أو احذفوا قواعده.',
    en: 'The draft has rules for “{module}”, which is “{status}”. Change what the policy says of it first, or remove its rules.',
  },
  joinedFirst: {
    ar: 'البند «{clause}» موصول بما قبله ولا بند قبله في قسمه. افصلوه أو ضعوه بعد بند.',
    en: 'The clause “{clause}” is joined to what stands before it, and nothing does. Detach it, or put it behind a clause.',
  },
  joinedApart: {
    ar: 'البند «{clause}» موصول بما قبله فلا علامة له ولا سطر فارغ قبله. افصلوه أو احذفوهما.',
    en: 'The clause “{clause}” is joined to the one before it, so it has no mark and no empty line. Detach it, or remove them.',
  },
  parentLater: {
    ar: 'البند الذي يتفرع منه «{clause}» يجب أن يسبقه في القسم نفسه. غيّروا موضعه أو أصله.',
    en: 'The clause that “{clause}” hangs under has to stand before it in the same section. Change its place, or what it hangs under.',
  },
};

/** A module and its state as an editor reads them. */
export function inEditorsWords(params: RefusalParams, language: 'ar' | 'en'): RefusalParams {
  const { module, status } = params as { module?: keyof typeof moduleNames; status?: keyof typeof moduleStateNames };
  return {
    ...params,
    ...(module !== undefined && { module: moduleNames[module][language] }),
    ...(status !== undefined && { status: moduleStateNames[status][language] }),
  };
}

/** A part of a document in words, for whoever is told what was changed or what stands on it. */
export const documentPlaces = {
  names: { ar: 'اسم الجمعية كما ورد فيه', en: 'the name of the association as it stands there' },
  licences: { ar: 'الترخيص كما ورد فيه', en: 'the licence as it stands there' },
  modules: { ar: 'ذكره بين بنود باب', en: 'its mention among the clauses of' },
  sections: { ar: 'تفرّع بند منه، وهو باقٍ:', en: 'that a clause hangs under it, which stays:' },
  channels: { ar: 'قناة', en: 'channel' },
  branches: { ar: 'فرع', en: 'branch' },
  contacts: { ar: 'عنوان تواصل', en: 'contact' },
  tools: { ar: 'أداة', en: 'tool' },
  steps: { ar: 'خطوة', en: 'step' },
  deadlines: { ar: 'مهلة', en: 'deadline' },
  committees: { ar: 'لجنة', en: 'committee' },
  supersedes: { ar: 'ما تحل محله السياسة', en: 'what it replaces' },
  compensation: { ar: 'التعويض', en: 'compensation' },
  complaints: { ar: 'الشكاوى', en: 'complaints' },
  satisfaction: { ar: 'قياس الرضا', en: 'satisfaction' },
  information: { ar: 'التزويد بالمعلومات', en: 'information' },
  relation: { ar: 'بناء العلاقة', en: 'relation' },
  responsibilities: { ar: 'المسؤوليات', en: 'responsibilities' },
  approval: { ar: 'الاعتماد', en: 'approval' },
  review: { ar: 'المراجعة', en: 'review' },
} as const satisfies Record<string, Bilingual>;
