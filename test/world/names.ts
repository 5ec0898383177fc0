import type { Role } from '@config/roles';

/** What the tests' associations are called where a test names them itself, by the slug it knows them by. */
const KNOWN: Readonly<Record<string, string>> = {
  ghadir: 'جمعية الغدير الأهلية',
  nakheel: 'جمعية النخيل الأهلية',
  rawd: 'جمعية الروض الأهلية',
  sidr: 'جمعية السدر الأهلية',
  wadi: 'جمعية الوادي الأهلية',
};

/** In the order of the letters, so that a list by name is one in the order of founding. */
const ASSOCIATIONS = [
  ...['أثل', 'الأثير', 'البستان', 'البيادر', 'الجود', 'الخزامى', 'الديرة', 'الرابية', 'الريحان', 'الساقية'],
  ...['السلوى', 'الشيح', 'الصفا', 'الضياء', 'الطيب', 'الظلال', 'العرفج', 'الغضا', 'الفرات', 'القيصوم'],
  ...['الكادي', 'اللوز', 'المرج', 'النوى', 'الهضاب', 'الينابيع'],
];
const BODIES = ['بالقصيم', 'بحائل', 'بنجران', 'بالباحة'];
const TOWNS = ['الأهلية', 'ببريدة', 'بحائل', 'بعرعر', 'بنجران', 'بينبع'];

/** The office and whoever holds it; by role in the order of the letters too, since lists of people are. */
const PEOPLE: Readonly<Record<Role, readonly [string, ...string[]]>> = {
  associationAdministrator: ['أروى اليامي', 'أسيل الحكمي', 'أنس الوادعي'],
  boardSecretary: ['أيمن الصقير', 'أيوب البدراني', 'أيهم النصيان'],
  branchDelegate: ['باسل المهري', 'بتول الفيفي', 'بسام الكثيري'],
  committeeHead: ['تماضر الهذلي', 'توفيق الجابري', 'تهاني الذبياني'],
  committeeMember: ['ثامر البيشي', 'ثريا النجراني', 'ثنيان الوهيبي', 'ثابت الصيعري'],
  committeeSecretary: ['جمانة الفايدي', 'جراح الظفيري', 'جود الرفاعي'],
  complaintsOfficer: ['حسام الدويش', 'حصة العريفي', 'حاتم الكناني'],
  executiveDirector: ['خلود السديري', 'خليل الأسمري', 'خزام الرويس'],
  humanResources: ['داليا المقرن', 'دحيم النفيعي', 'دانة الوابل'],
  identityCustodian: ['رزان الجلاجل', 'رياض الهويمل', 'رؤى العقيل'],
  liaisonOfficer: ['زياد النصار', 'زهرة الماجد', 'زكي الربيعان'],
  platformOperator: ['سامي الطريف', 'سمر الجبرين', 'سراج الفالح'],
  relationsOfficer: ['شذا العمودي', 'شجاع الرميح', 'شروق البسام', 'شادي المهنا'],
  socialResearchOfficer: ['صبا الدخيل', 'صهيب العليان', 'صالحة الجاسر'],
  socialResearcher: ['ضاري المشعل', 'ضي الحقيل', 'ضيف الله النويصر'],
  supervisor: ['طارق العبدان', 'طرفة السويلم', 'طلحة المنيع'],
  treasurer: ['عبدالمجيد الخريجي', 'عهود الشبيلي', 'عدنان الحصين'],
  volunteer: ['غزل الفريح', 'غسان المعجل', 'غالية الزامل'],
};

/** Invented names for one world: no two of its associations share one, and of an association no two of a role as long as there are others. */
export class Names {
  private founded = 0;
  private bodies = 0;
  private readonly employed = new Map<string, number>();

  association(slug: string): string {
    if (KNOWN[slug]) return KNOWN[slug];
    const nth = this.founded++;
    const town = TOWNS[Math.floor(nth / ASSOCIATIONS.length) % TOWNS.length]!;
    return `جمعية ${ASSOCIATIONS[nth % ASSOCIATIONS.length]} ${town}`;
  }

  /** Of a supervising body. */
  body(): string {
    const nth = this.bodies++;
    return `مركز متابعة الجمعيات ${BODIES[nth] ?? `رقم ${nth}`}`;
  }

  /** @param place the association's slug, or nothing for somebody of the platform */
  person(place: string | undefined, role: Role): string {
    const post = `${place} ${role}`;
    const nth = this.employed.get(post) ?? 0;
    this.employed.set(post, nth + 1);
    return PEOPLE[role][nth % PEOPLE[role].length]!;
  }
}
