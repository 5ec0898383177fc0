import { importPolicy } from '.';
import type { ApprovalStatement } from '../schema/rules';

const HEAD = 'سياسة تنظيم العلاقة مع المستفيدين لجمعية صدى الوادي\n\n';
const codes = (imported: ReturnType<typeof importPolicy>) => imported.doubts.map(({ code }) => code);

describe('what the board says of its approval', () => {
  const approved = (text: string) =>
    importPolicy(`${HEAD}تمهيد\n\nتخدم الجمعية الناس.\n\nاعتماد مجلس الإدارة\n\n${text}\n`);

  test.each<[string, Partial<ApprovalStatement>]>([
    [
      'اعتمد مجلس إدارة الجمعية هذه السياسة في اجتماعه الثالث من دورته الثانية المنعقد يوم الأحد 12/06/1445هـ الموافق 25/12/2023م.',
      {
        kind: 'meeting',
        meetingNumber: 'الثالث',
        boardTerm: 'الثانية',
        dateAsWritten: '12/06/1445هـ الموافق 25/12/2023م',
        gregorianDate: '2023-12-25',
      },
    ],
    [
      'تم إقرار هذه السياسة بموجب قرار مجلس الإدارة رقم (14/3/2024) وتاريخ 3 مارس 2024م.',
      { kind: 'resolution', resolutionNumber: '14/3/2024', dateAsWritten: '3 مارس 2024م', gregorianDate: '2024-03-03' },
    ],
    [
      'صادق مجلس الإدارة على هذه السياسة في جلسته المنعقدة بتاريخ ١٤٤٥/٠٣/١٠هـ.',
      { kind: 'session', dateAsWritten: '١٤٤٥/٠٣/١٠هـ' },
    ],
    [
      'اعتُمِدت هذه السياسة في محضر الاجتماع رقم 7 بتاريخ 2024-05-01.',
      { kind: 'meeting', meetingNumber: '7', dateAsWritten: '2024-05-01', gregorianDate: '2024-05-01' },
    ],
    [
      'أقرّ المجلس السياسة في الجلسة الرابعة عشرة بتاريخ 20-11-2024م، وتسري من تاريخ 2024/12/01م.',
      {
        kind: 'session',
        meetingNumber: 'الرابعة عشرة',
        dateAsWritten: '20-11-2024م',
        gregorianDate: '2024-11-20',
        effectiveDate: '2024-12-01',
      },
    ],
    [
      'رقم القرار: 45\nتاريخ القرار: 1445/02/11هـ',
      { kind: 'resolution', resolutionNumber: '45', dateAsWritten: '1445/02/11هـ' },
    ],
    ['تاريخ الاعتماد: 2023/09/30م', { dateAsWritten: '2023/09/30م', gregorianDate: '2023-09-30' }],
  ])('%s', (text, facts) => {
    const { clause: _clause, ...stated } = approved(text).document.rules.approval!;
    expect(stated).toEqual(facts);
  });

  test('a Hijri date alone is not converted, and that is said', () => {
    const { doubts } = approved('اعتمد المجلس هذه السياسة بتاريخ 20 شوال 1445 هـ');
    expect(doubts).toEqual([expect.objectContaining({ code: 'import.date_hijri_alone', candidates: ['2024-04-29'] })]);
  });

  test('a date of effect that may mean two days is left to a person, with both', () => {
    const { document, doubts } = approved('اعتمد المجلس هذه السياسة في اجتماعه رقم (2)، وتسري من تاريخ 01/12/2024م.');
    expect(document.rules.approval?.effectiveDate).toBeUndefined();
    expect(doubts).toEqual([
      expect.objectContaining({ code: 'import.effective_date_unread', candidates: ['2024-12-01', '2024-01-12'] }),
    ]);
  });

  test.each([
    ['رئيس مجلس الإدارة\nد. هند بنت سالم', { title: 'د.', name: 'هند بنت سالم' }],
    ['رئيس مجلس الإدارة: م/ سعيد بن علي', { title: 'م', name: 'سعيد بن علي' }],
    ['برئاسة سعادة رئيس مجلس الإدارة د. هند بنت سالم وحضور الأعضاء.', { title: 'د.', name: 'هند بنت سالم' }],
    ['وترأسه المهندس/ سعيد بن علي.', { title: 'المهندس', name: 'سعيد بن علي' }],
    ['هند بنت سالم\n\nرئيس مجلس الإدارة', { name: 'هند بنت سالم' }],
    ['رئيس مجلس الإدارة\n........................', undefined],
  ])('the chair: %s', (text, chair) => {
    expect(approved(`اعتمد المجلس هذه السياسة في اجتماعه رقم (2).\n\n${text}`).document.rules.approval?.chair).toEqual(
      chair,
    );
  });
});

describe('limits', () => {
  const limited = (text: string) => importPolicy(`${HEAD}التعامل مع المستفيدين:\n\n1. استقبال المستفيد.\n2. ${text}\n`);

  test.each([
    [
      'يرد على طلب المستفيد في موعد أقصاه (١٠) أيام عمل من تاريخ استلام الطلب.',
      'requestResponse AT_MOST 10 workingDay submission reply',
    ],
    ['مدة الرد على الطلبات ثلاثة أيام عمل كحد أقصى.', 'requestResponse AT_MOST 3 workingDay ? reply'],
    [
      'لا يبلغ المستفيد بالرد على طلبه إلا بعد مضي أسبوع من تقديم الطلب.',
      'requestResponse AT_LEAST 1 week submission reply',
    ],
    [
      'يرد على طلبات المستفيدين خلال خمسة أيام عمل من تاريخ اكتمال المستندات.',
      'requestResponse AT_MOST 5 workingDay completeness reply',
    ],
    [
      'يبت في الطلب خلال أربعة عشر يوماً تبدأ من اليوم التالي لاكتماله.',
      'requestResponse AT_MOST 14 calendarDay completeness decision',
    ],
    ['تكون مهلة الرد على الطلب بـ 7 أيام من تاريخ تقديمه.', 'requestResponse AT_MOST 7 calendarDay submission reply'],
    ['لا يقل زمن دراسة الطلب عن 5 أيام عمل.', 'requestResponse AT_LEAST 5 workingDay ? decision'],
  ])('%s', (text, rule) => {
    const { deadlines } = limited(text).document.rules;
    expect(
      deadlines.map((one) =>
        [one.obligation, one.bound, one.amount, one.unit, one.startsOn ?? '?', one.stopsOn].join(' '),
      ),
    ).toEqual([rule]);
  });

  test.each([
    [
      'يرد الموظف على طلب المستفيد خلال ستة أيام عمل تبدأ من تاريخ تسجيل الطلب.',
      'requestResponse 6 workingDay submission reply',
    ],
    [
      'يصدر المدير قراره في الطلب خلال مائة وخمسين يوماً محسوبة من اليوم التالي لاستلام الطلب.',
      'requestResponse 150 calendarDay submission decision',
    ],
    [
      'يبت في الطلبات خلال مائتي يوم، وذلك ابتداءً من تاريخ اكتمال المستندات.',
      'requestResponse 200 calendarDay completeness decision',
    ],
    [
      'يخطر المتقدم بنتيجة طلبه خلال اثني عشر يوم عمل على الأكثر من تاريخ استكمال بياناته.',
      'requestResponse 12 workingDay completeness reply',
    ],
    ['يزود المستفيد بنتيجة طلبه خلال أربعة أيام عمل من صدور القرار.', 'requestResponse 4 workingDay decision reply'],
    ['الرد على الطلب خلال مئة وعشرة أيام من وروده.', 'requestResponse 110 calendarDay submission reply'],
    [
      'تلتزم الجمعية بالنظر في الشكوى والرد عليها خلال سبعة أيام عمل من تاريخ استلامها.',
      'complaintResolution 7 workingDay submission reply',
    ],
    ['تدرس اللجنة الطلب خلال أسبوع، وعلى المستفيد مراجعة الجمعية خلال شهر.', 'requestResponse 1 week ? decision'],
  ])('the association is bound: %s', (text, rule) => {
    const { deadlines } = limited(text).document.rules;
    expect(
      deadlines.map((one) => [one.obligation, one.amount, one.unit, one.startsOn ?? '?', one.stopsOn].join(' ')),
    ).toEqual([rule]);
  });

  test.each([
    ['يمنح المستفيد مهلة أسبوعين لتزويد الجمعية بالوثائق الناقصة.', 'import.limit_party'],
    ['يمهل المستفيد عشرة أيام لاستكمال طلبه من تاريخ إشعاره.', 'import.limit_party'],
    ['لا يجوز لمقدم الطلب إعادة التقديم إلا بعد مضي تسعين يوماً من رفض طلبه.', 'import.limit_party'],
    ['يتعين على الأسرة إبلاغ الجمعية بأي تغير في دخلها خلال خمسة عشر يوماً.', 'import.limit_party'],
    ['بإمكان المستفيد رفع شكواه خلال شهرين من علمه بالواقعة.', 'import.limit_party'],
    ['وعلى صاحب الشكوى الرد على استفسارات اللجنة خلال أربعة أيام عمل.', 'import.limit_party'],
    ['في حال عدم استجابة المستفيد خلال 14 يوماً يغلق الطلب.', 'import.limit_party'],
    ['على مقدم الطلب أن يرد على استفسار الباحث في مدة أقصاها خمسة أيام.', 'import.limit_party'],
    ['إذا لم يرد على المستفيد خلال عشرة أيام جاز له رفع شكواه إلى المدير.', 'import.limit_subject'],
    ['تحفظ الشكوى ثم تغلق بعد مرور ثلاثين يوماً دون رد من المستفيد.', 'import.limit_bound'],
    ['تسلم السلة الغذائية خلال ثلاثة أيام من اعتماد الطلب.', 'import.limit_subject'],
    ['تبقى الموافقة على الطلب سارية لمدة لا تتجاوز ستين يوماً.', 'import.limit_subject'],
    ['يصرف الدعم المالي في مدة لا تزيد عن عشرة أيام عمل من تاريخ صدور القرار.', 'import.limit_subject'],
    ['تحال الشكوى إلى لجنة المتابعة خلال يومي عمل.', 'import.limit_subject'],
    ['خلال خمسة أيام من تقديم الطلب يشعر المستفيد باستلام طلبه.', 'import.limit_subject'],
  ])('whoever else has the time: %s', (text, code) => {
    const imported = limited(text);
    expect(imported.document.rules.deadlines).toEqual([]);
    expect(codes(imported)).toContain(code);
  });

  test.each([
    ['يرد على الطلب خلال مدة من 5 إلى 10 أيام عمل.', 'import.limit_bound'],
    ['يجب ألا تتجاوز مدة الرد على الطلب 72 ساعة.', 'import.limit_unit'],
    ['للمستفيد أن يتظلم خلال عشرة أيام.', 'import.limit_party'],
  ])('%s is no rule but a doubt', (text, code) => {
    const imported = limited(text);
    expect(imported.document.rules.deadlines).toEqual([]);
    expect(codes(imported)).toEqual([code]);
  });

  test.each([
    ['يزود المشتكي برقم شكواه خلال يوم عمل واحد.', []],
    ['تنهى المعاملة خلال ستة أيام عمل.', ['complaintResolution']],
  ])('in a chapter of complaints: %s', (text, obligations) => {
    const { document, doubts } = importPolicy(`${HEAD}الشكاوى:\n\n1. ترسل بالبريد.\n2. ${text}\n`);
    expect(document.rules.deadlines.map(({ obligation }) => obligation)).toEqual(obligations);
    expect(doubts).toHaveLength(1 - obligations.length);
  });

  test('how long a file is kept is no limit on an answer', () => {
    expect(limited('يحتفظ بملف الطلب خلال خمس سنوات.').document.rules.deadlines).toEqual([]);
  });

  test('each phrase of a sentence has its own clock', () => {
    const { deadlines } = limited('يرسل إشعار باستلام الشكوى خلال يومين، ويعالج موضوعها خلال عشرة أيام عمل.').document
      .rules;
    expect(deadlines.map(({ obligation, amount, unit }) => [obligation, amount, unit])).toEqual([
      ['complaintAcknowledgement', 2, 'calendarDay'],
      ['complaintResolution', 10, 'workingDay'],
    ]);
  });
});

test('a gap in the numbering is shown: an item may be missing from the file', () => {
  const { doubts } = importPolicy(`${HEAD}قنوات التواصل:\n\n1. المقابلة.\n3. الهاتف.\n`);
  expect(doubts).toEqual([expect.objectContaining({ code: 'import.number_missing', clause: 'channels-2' })]);
});

describe('«البند (ج)»', () => {
  const items = (text: string) =>
    importPolicy(`${HEAD}تمهيد\n\nتخدم الجمعية الناس.\n\nالمادة (2): قنوات التواصل\n${text}\n`);
  const listed = (text: string) =>
    items(text)
      .document.sections.find(({ kind }) => kind === 'channels')!
      .clauses.filter(({ kind }) => kind === 'item')
      .map(({ mark, text: words }) => [mark, words]);

  test('marks an item, before its words or alone above them', () => {
    const marked = [
      ['البند (أ): ', 'المقابلة.'],
      ['البند (ب): ', 'الهاتف.'],
      ['البند (ج): ', 'الفاكس.'],
    ];
    expect(listed('البند (أ): المقابلة.\nالبند (ب): الهاتف.\nالبند (ج): الفاكس.')).toEqual(marked);
    const alone = marked.map(([mark = '', words]) => [mark.replace(': ', ' '), words]);
    expect(listed('البند (أ)\nالمقابلة.\nالبند (ب)\nالهاتف.\nالبند (ج)\nالفاكس.')).toEqual(alone);
  });

  test('the channels are read from such items', () => {
    const { rules } = items('البند (أ) المقابلة\nالبند (ب) الهاتف').document;
    expect(rules.channels.map(({ kind }) => kind)).toEqual(['INTERVIEW', 'PHONE']);
  });

  test('one whose words begin another section is its heading, and so is one by a number', () => {
    const kinds = (text: string) => items(text).document.sections.map(({ kind }) => kind);
    const text = 'البند (أ) المقابلة\nالبند (ب): أدوات العمل\nاللائحة الأساسية.';
    expect(kinds(text).slice(-2)).toEqual(['channels', 'tools']);
    expect(kinds('- المقابلة\n\nالبند (3): أدوات العمل\nاللائحة الأساسية.').slice(-2)).toEqual(['channels', 'tools']);
  });
});

describe('lists', () => {
  const read = (text: string) => importPolicy(`${HEAD}تمهيد\n\nتخدم الجمعية الناس.\n\n${text}\n`);
  const channelsOf = (text: string) => read(`قنوات التواصل:\n${text}`).document.rules.channels.map(({ kind }) => kind);

  test.each([
    ['(1 ', '(2 '],
    ['(1', '(2'],
    [')1( ', ')2( '],
    ['[1] ', '[2] '],
    ['1ـ ', '2ـ '],
    ['① ', '② '],
    ['❶ ', '❷ '],
    ['أ/ ', 'ب/ '],
    ['a. ', 'b. '],
    ['A) ', 'B) '],
    ['i. ', 'ii. '],
    ['I- ', 'II- '],
    ['(iv) ', '(v) '],
    ['\uf0b7 ', '\uf0fc '],
    ['§ ', '§ '],
    ['✔ ', '✔ '],
    ['o ', 'o '],
    ['أولاً: ', 'ثانياً: '],
    ['أولا- ', 'ثانيا- '],
    ['القناة الأولى: ', 'القناة الثانية: '],
  ])('«%s» and «%s» mark items', (first, second) => {
    const { document, doubts } = read(`قنوات التواصل:\n${first}المقابلة\n${second}الهاتف`);
    const items = document.sections.at(-1)!.clauses.slice(1);
    expect(items.map(({ kind, mark, text }) => [kind, mark, text])).toEqual([
      ['item', first, 'المقابلة'],
      ['item', second, 'الهاتف'],
    ]);
    expect(document.rules.channels.map(({ kind }) => kind)).toEqual(['INTERVIEW', 'PHONE']);
    expect(doubts).toEqual([]);
  });

  test.each([
    ['م/ سعيد بن علي', undefined],
    ['(3 أيام) من العمل', undefined],
    ['o365 برنامج', undefined],
  ])('«%s» has no mark', (line, mark) => {
    const { document } = read(`النطاق\n\n${line}`);
    expect(document.sections.at(-1)!.clauses.at(-1)!.mark).toBe(mark);
  });

  test.each([
    ['المقابلة\nالهاتف', ['INTERVIEW', 'PHONE']],
    ['من خلال: الفاكس، أو الخطابات الرسمية، أو زيارة الجمعية.', ['FAX', 'LETTER', 'INTERVIEW']],
    ['تستقبل الجمعية مستفيديها بالهاتف أو البريد الإلكتروني.', ['PHONE', 'EMAIL']],
    ['القنوات هي المقابلة ووسائل التواصل الاجتماعي', ['INTERVIEW', 'SOCIAL_MEDIA']],
    ['- الخطابات والفاكس\n- الحضور والمقابلة', ['LETTER', 'FAX', 'INTERVIEW']],
  ])('channels without marks or in one line: %s', (text, kinds) => expect(channelsOf(text)).toEqual(kinds));

  test.each([
    ['قنوات التواصل:\nعبر الهاتف، ويلتزم الموظف بالرد على المتصل بلباقة.', ['import.channel_unread']],
    ['قنوات التواصل:\n- الهاتف\n- البريد الإلكتروني. ويرد عليه كل صباح.', ['import.channel_unread']],
    ['قنوات التواصل:\n- الهاتف والرسائل النصية', ['import.channel_several']],
    ['قنوات التواصل:\nلا توجد قنوات غير المقر.', ['import.section_empty', 'import.channel_unread']],
    ['الأدوات:\nسياسة الدعم\nيحدث المدير النماذج سنوياً.', ['import.tool_unread']],
    ['التعامل مع المستفيدين:\nلا شيء بعد.', ['import.section_empty', 'import.step_unread']],
  ])('what gives no rule is asked about: %s', (text, expected) => expect(codes(read(text))).toEqual(expected));

  test('a kind is asked for by its rule where a sentence has several', () => {
    const { document, doubts } = read('قنوات التواصل:\nعبر الهاتف ومنصة إحسان والبريد الإلكتروني.');
    const unknown = document.rules.channels.find(({ kind }) => kind === 'OTHER');
    expect(doubts).toEqual([expect.objectContaining({ code: 'import.channel_unknown', rule: unknown!.id })]);
  });
});

test('a text of one endless sentence is read in a moment', () => {
  const sentence = 'يرد على المستفيد الذي لم يستكمل المستندات خلال عشرة أيام عمل كحد أقصى من تاريخ الطلب، ';
  const start = Date.now();
  importPolicy(`${HEAD}التعامل مع المستفيدين:\n${sentence.repeat(500)}\n`);
  expect(Date.now() - start).toBeLessThan(10_000);
});
