import type { RefusalText } from '../refusal';

export const policyVersionRefusals = {
  'policy.none_in_force': {
    kind: 'rule',
    ar: 'لا توجد للجمعية سياسة نافذة الآن. ضعوا إصدارًا معتمدًا موضع النفاذ أولًا.',
    en: 'The association has no policy in force now. Put an approved version in force first.',
  },
  'policy.version_not_found': {
    kind: 'missing',
    ar: 'لا يوجد إصدار من السياسة بهذا المعرّف. خذوه من GET /api/policy/versions.',
    en: 'There is no version of the policy with this id. Take it from GET /api/policy/versions.',
  },
  'policy.nothing_to_compare': {
    kind: 'rule',
    ar: 'لا يوجد إصدار سابق للإصدار {number} ولا إصدار نافذ الآن. اذكروا الإصدار الذي يُقارن به (from).',
    en: 'There is no version before version {number}, and none in force now. Name the version to compare with (from).',
  },
  'policy.changed_meanwhile': {
    kind: 'conflict',
    ar: 'تغيّر الإصدار {number} بعد أن قُرئ. راجعوا ما فيه الآن ثم أعيدوا الإرسال.',
    en: 'Version {number} has changed since it was read. Look at it as it is now, then send this again.',
  },
  'policy.content_missing': {
    kind: 'invalid',
    ar: 'أرسلوا نص السياسة ملفًّا (yaml) أو بمفاتيحه (document)، لا كليهما. ولنسخة من إصدار آخر يكفي ذكره (basedOn).',
    en: 'Send the policy as a file (yaml) or by its keys (document), not both. For a copy of another version it is enough to name that (basedOn).',
  },
  'policy.minutes_unrecorded': {
    kind: 'rule',
    ar: 'الإصدار رقم {number} مسودة لم يُسجل اعتمادها، فلا محضر له بعد. سجّل الاعتماد أولًا، ثم أرفق صورة المحضر.',
    en: 'Version {number} is a draft whose approval is not recorded: it has no minutes yet. Record the approval first, then attach the scan.',
  },
  'policy.minutes_file_repeated': {
    kind: 'conflict',
    ar: 'هذا الملف (file) مرفق بهذا الإصدار من قبل. راجع قائمة صور المحضر.',
    en: 'This file (file) is attached to this version already. Look at the list of scans.',
  },
  'policy.minutes_files_many': {
    kind: 'rule',
    ar: 'أُرفقت بهذا الإصدار {most} ملفات، وهو أكثر ما يُقبل. اجمع صفحات المحضر في ملف واحد (file).',
    en: 'This version has {most} files, which is the most that is taken. Put the pages of the minutes into one file (file).',
  },
  'policy.document_kept': {
    kind: 'conflict',
    ar: 'الإصدار {number} اعتُمد فلا يتغير نصه. أنشئوا مسودة جديدة وعدّلوها.',
    en: 'Version {number} has been approved, and its text stays as it is. Create a new draft and change that.',
  },
  'policy.answers_kept': {
    kind: 'conflict',
    ar: 'الإصدار {number} وُضع موضع النفاذ فلا تتغير قراراته ولا إضافاته. أنشئوا مسودة جديدة مبنية عليه (basedOn).',
    en: 'Version {number} has been put in force, and its decisions and overlays stay as they are. Create a new draft based on it (basedOn).',
  },
  'policy.approved_already': {
    kind: 'conflict',
    ar: 'الإصدار {number} معتمد من قبل ومحضره محفوظ. لاعتماد آخر أنشئوا مسودة جديدة.',
    en: 'Version {number} is approved already and its minutes are kept. For another approval create a new draft.',
  },
  'policy.not_approved': {
    kind: 'rule',
    ar: 'الإصدار {number} مسودة لم تُعتمد. سجّلوا اعتماده بمحضره ثم ضعوه موضع النفاذ.',
    en: 'Version {number} is a draft without approval. Record its approval with the minutes, then put it in force.',
  },
  'policy.put_in_force_already': {
    kind: 'conflict',
    ar: 'الإصدار {number} وُضع موضع النفاذ من قبل. للعودة إليه أنشئوا مسودة مبنية عليه (basedOn).',
    en: 'Version {number} has been put in force before. To return to it create a draft based on it (basedOn).',
  },
  'policy.begun': {
    kind: 'conflict',
    ar: 'بدأ سريان الإصدار {number}، فلا يُسحب اعتماده ولا موعد سريانه. لتغييره أنشئوا مسودة مبنية عليه (basedOn).',
    en: 'Version {number} has begun, and neither its approval nor its start is taken back. To change it create a draft based on it (basedOn).',
  },
  'policy.no_start': {
    kind: 'rule',
    ar: 'ليس للإصدار {number} موعد سريان يُسحب.',
    en: 'Version {number} has no start to take back.',
  },
  'policy.start_first': {
    kind: 'conflict',
    ar: 'للإصدار {number} موعد سريان محدد. اسحبوا موعد السريان أولًا، ثم الاعتماد.',
    en: 'Version {number} has a start. Take back the start first, and then the approval.',
  },
  'policy.no_approval_evidence': {
    kind: 'rule',
    ar: 'لا يوجد ما يثبت اعتماد المجلس للإصدار {number}. اكتبوا من المحضر تاريخه أو رقم الاجتماع أو القرار، أو أجيبوا عن ملاحظة الاعتماد.',
    en: 'Nothing shows that the board approved version {number}. Give from the minutes their date or the number of the meeting or resolution, or answer the finding on the approval.',
  },
  'policy.minutes_date_ahead': {
    kind: 'rule',
    ar: 'تاريخ المحضر {date} (gregorianDate / hijriDate) لم يأتِ بعد. صحّحوه من المحضر.',
    en: 'The date of the minutes, {date} (gregorianDate / hijriDate), is still to come. Correct it from the minutes.',
  },
  'policy.minutes_dates_apart': {
    kind: 'rule',
    ar: 'التاريخ الهجري {hijri} يوافق {converted} بأم القرى، وبينه وبين الميلادي {gregorian} {days} من الأيام، وما يختلف بين التقويمين يوم واحد. صحّحوا أحدهما من المحضر، فإن كان الخطأ في المحضر فاتركوا حقل التاريخ الخاطئ خاليًا، ويبقى كما كُتب في حقله (dateAsWritten).',
    en: 'The Hijri date {hijri} is {converted} by Umm al-Qura, {days} days from the Gregorian {gregorian}; calendars differ by one day. Correct one of them from the minutes. Where the minutes themselves are wrong, leave the wrong one empty; it stays in the date as written (dateAsWritten).',
  },
  'policy.minutes_date_open': {
    kind: 'rule',
    ar: 'التاريخ كما كُتب «{written}» (dateAsWritten) لا يدل على يوم واحد. ارجعوا إلى المحضر وبيّنوا اليوم بالميلادي (gregorianDate) أو بالهجري (hijriDate).',
    en: 'The date as written, “{written}” (dateAsWritten), does not mean one certain day. Look at the minutes and give the day by the Gregorian (gregorianDate) or the Hijri calendar (hijriDate).',
  },
  'policy.minutes_date_unwritten': {
    kind: 'rule',
    ar: 'التاريخ كما كُتب «{written}» (dateAsWritten) يعني {dates}، لا {named}. صحّحوا التاريخ (gregorianDate / hijriDate) أو ما كُتب منه.',
    en: 'The date as written, “{written}” (dateAsWritten), means {dates}, not {named}. Correct the date (gregorianDate / hijriDate) or what was written of it.',
  },
  'policy.minutes_weekday_differs': {
    kind: 'rule',
    ar: 'كُتب اليوم «{written}» (weekday)، و{date} يوم {weekday}. صحّحوا أحدهما من المحضر، فإن كان الخطأ في المحضر فاتركوا يوم الأسبوع خاليًا واكتبوه مع التاريخ كما كُتب (dateAsWritten).',
    en: 'The weekday is written “{written}” (weekday), and {date} is a {weekday}. Correct one of them from the minutes. Where the minutes themselves are wrong, leave the weekday empty and write it with the date as written (dateAsWritten).',
  },
  'policy.minutes_date_differs': {
    kind: 'rule',
    ar: 'تاريخ الاعتماد في المحضر (gregorianDate / hijriDate) هو {minutes}، وقد أكّد {by} أن تاريخ النص هو {picked}. صحّح المحضر، أو عدّل الإجابة عن ملاحظة التاريخ.',
    en: 'The minutes (gregorianDate / hijriDate) date the approval {minutes}, and {by} confirmed {picked} as the date of the text. Correct the minutes, or answer the finding on the date anew.',
  },
  'policy.minutes_calendar_unset': {
    kind: 'rule',
    ar: 'التاريخ الهجري {hijri} يوافق {converted} بأم القرى، والميلادي المكتوب {gregorian}. بيّنوا التقويم المعتمد منهما (governingCalendar).',
    en: 'The Hijri date {hijri} is {converted} by Umm al-Qura, and the Gregorian date written is {gregorian}. Say which of them governs (governingCalendar).',
  },
  'policy.blocked_by_findings': {
    kind: 'rule',
    ar: 'لا ينفذ الإصدار {number} قبل الإجابة عن ملاحظاته ({findings}). أجيبوا عن كل ملاحظة بقرار.',
    en: 'Version {number} cannot come into force before its findings are answered ({findings}). Answer each by a decision.',
  },
  'policy.overlays_unplaced': {
    kind: 'conflict',
    ar: 'ليس في النص الجديد موضع لبعض ما أُضيف إلى جانب الإصدار {number}: {names}. وافقوا على تركه (leaveUnplaced) ثم أضيفوه إلى المسودة عند قاعدته الجديدة.',
    en: 'The new text has no place for some of what was added beside version {number}: {names}. Agree to leave it behind (leaveUnplaced), then add it to the draft at its new rule.',
  },
  'policy.start_past': {
    kind: 'rule',
    ar: 'موعد النفاذ (startsAt) قد مضى. اكتبوا موعدًا قادمًا، أو لا تذكروا موعدًا للنفاذ الآن.',
    en: 'The start (startsAt) has passed. Give one to come, or give none to start now.',
  },
  'policy.start_before_effective': {
    kind: 'rule',
    ar: 'ينص الاعتماد على أن تاريخ النفاذ {date}. اجعلوا موعد النفاذ (startsAt) في هذا اليوم أو بعده.',
    en: 'By its approval the version takes effect on {date}. Let it start (startsAt) on that day or later.',
  },
  'policy.start_taken': {
    kind: 'conflict',
    ar: 'يبدأ الإصدار {number} في اللحظة نفسها. اختاروا لهذا الإصدار موعدًا آخر (startsAt).',
    en: 'Version {number} starts at the same moment. Choose another start (startsAt) for this one.',
  },
  'policy.supersedes_unnamed': {
    kind: 'conflict',
    ar: 'الإصدار النافذ في ذلك الموعد هو رقم {number}. اذكروا أن هذا يحل محله (supersedes: {id}).',
    en: 'The version in force at that moment is number {number}. Say that this one replaces it (supersedes: {id}).',
  },
  'policy.supersedes_nothing': {
    kind: 'conflict',
    ar: 'لا يوجد إصدار نافذ في ذلك الموعد ليحل هذا محله. لا تذكروا ما يحل محله (supersedes).',
    en: 'No version is in force at that moment for this one to replace. Name none (supersedes).',
  },
  'policy.tool_repeated': {
    kind: 'conflict',
    ar: 'في هذا الإصدار أداة معرّفها «{tool}». اختاروا للأداة (tools) معرّفًا آخر.',
    en: 'This version has a tool with the id “{tool}”. Choose another id for the tool (tools).',
  },
  'policy.branch_repeated': {
    kind: 'conflict',
    ar: 'في هذا الإصدار فرع معرّفه «{branch}». اختاروا للفرع (branches) معرّفًا آخر.',
    en: 'This version has a branch with the id “{branch}”. Choose another id for the branch (branches).',
  },
  'policy.tool_missing': {
    kind: 'missing',
    ar: 'ليست «{tool}» من أدوات هذا الإصدار. اختاروا الأداة من قائمته.',
    en: '“{tool}” is no tool of this version. Choose one from its list.',
  },
  'policy.tool_empty': {
    kind: 'missing',
    ar: 'لم يُرفق ملف لهذه الأداة في هذا الإصدار بعد. أرفقوه في صفحة الإصدار، ثم افتحوه من هنا.',
    en: 'No file of this tool is attached to this version yet. Attach it on the page of the version, then open it from here.',
  },
  'policy.tool_same': {
    kind: 'conflict',
    ar: 'هذا هو المرفق الحالي نفسه. اختاروا ملفًا (file) أو نموذجًا (form) آخر، أو صحّحوا المسؤول (keeper) أو الصلاحية (validUntil).',
    en: 'This is what the tool has already. Choose another file (file) or form (form), or correct who keeps it (keeper) or its validity (validUntil).',
  },
  'policy.tool_many': {
    kind: 'rule',
    ar: 'لهذه الأداة {most} نسخة في هذا الإصدار، وهو أكثر ما يُقبل. أرفقوا الجديد بإصدار لاحق من السياسة.',
    en: 'This tool has {most} editions in this version, which is the most that is taken. Attach the new one to a later version of the policy.',
  },
  'policy.tool_not_before': {
    kind: 'missing',
    ar: 'ليس للأداة «{tool}» ملف ولا نموذج في الإصدار السابق. أرفقوا ملفها هنا.',
    en: 'The tool “{tool}” had neither a file nor a form in the earlier version. Attach its file here.',
  },
  'policy.members_crossed': {
    kind: 'invalid',
    ar: 'في {committee} أقل عدد لمن لهم صوت {fewest} وأكثر عدد {most}، ولا يجتمعان. أنقصوا الأقل (fewestMembers) أو زيدوا الأكثر (mostMembers)، وإن كانا في إضافتين فاجمعوهما في واحدة.',
    en: '{committee} would have {fewest} members with a vote at the fewest and {most} at the most, which cannot both hold. Lower the fewest (fewestMembers) or raise the most (mostMembers); where they stand in two additions, put both into one.',
  },
  'policy.overlay_repeated': {
    kind: 'conflict',
    ar: 'توجد إضافة معرّفها «{overlay}». اختاروا معرّفًا آخر أو احذفوا الأولى.',
    en: 'There is an overlay with the id “{overlay}”. Choose another id or remove the first.',
  },
  'policy.overlay_not_found': {
    kind: 'missing',
    ar: 'لا توجد في هذا الإصدار إضافة معرّفها «{overlay}».',
    en: 'This version has no overlay with the id “{overlay}”.',
  },
  'policy.overlay_empty': {
    kind: 'invalid',
    ar: 'الإضافة بلا محتوى. اكتبوا مهلة (deadline) أو تذكيرات (reminders) أو نصابًا (quorum) أو قائمة مستندات (checklist) أو الاستلام المعتمد للمندوب (delegateReceipt) أو فروعًا (branches) أو ما يخص الشكاوى (complaints).',
    en: 'The overlay adds nothing. Give a time (deadline), reminders (reminders), a quorum (quorum), a checklist (checklist), the receipt that counts with a delegate (delegateReceipt), branches (branches) or what complaints are taken by (complaints).',
  },
} as const satisfies Record<string, RefusalText>;
