import type { FindingText } from './text';

export const handlingFindings = {
  'floor.as_response_time': {
    message: {
      ar: 'النص يضع للرد حدًّا أدنى ({duration}) بلا موعد أقصى.',
      en: 'The text gives the reply a lower limit ({duration}) and no upper one.',
    },
    remedy: {
      ar: 'يقرّ المجلس بقاءه، أو يعدّله إلى «لا تزيد».',
      en: 'The board confirms it, or amends it to “at most”.',
    },
  },
  'deadline.start_unstated': {
    message: {
      ar: 'لم يُذكر متى يبدأ حساب المدة ({duration}).',
      en: 'The text does not say when the period ({duration}) starts.',
    },
    remedy: {
      ar: 'حدّدوا بدايتها بقرار مدوَّن: تقديم الطلب أو اكتماله أو رفعه إلى اللجنة.',
      en: 'Choose its start by minutes: submission, completeness or referral to the committee.',
    },
  },
  'deadline.floor_above_ceiling': {
    message: {
      ar: 'الحد الأدنى للمدة ({floor}) يتجاوز حدّها الأقصى ({ceiling}).',
      en: 'The lower limit ({floor}) exceeds the upper limit ({ceiling}).',
    },
    remedy: {
      ar: 'عدّلوا أحد الحدّين، فلا يمكن الوفاء بهما معًا.',
      en: 'Amend one of them; nobody can keep both.',
    },
  },
  'deadline.differs_from_text': {
    message: {
      ar: 'المهلة المقيدة بالبند {duration}، ويذكر نصه {said}.',
      en: 'The deadline bound to the clause is {duration}, and its text says {said}.',
    },
    remedy: {
      ar: 'اجعلوا النص والمهلة متفقين، أو بيّنوا أن ما في النص لغيرها.',
      en: 'Make text and deadline agree, or state that the text means something else.',
    },
  },
  'speed.against_floor': {
    message: {
      ar: 'هدف السرعة («{quote}») يعارض حدًّا أدنى للرد ({duration}).',
      en: 'The goal of speed (“{quote}”) stands against a lower limit on the reply ({duration}).',
    },
    remedy: { ar: 'راجعوا المدة في ضوء الهدف.', en: 'Review the period in the light of the goal.' },
  },
  'attestation.signer_open': {
    message: {
      ar: 'لم يتضح من يوقّع على صحة البيانات: «{quote}».',
      en: 'It is not clear who signs that the data are true: “{quote}”.',
    },
    remedy: {
      ar: 'نصّوا على توقيع طالب الدعم.',
      en: 'State that the applicant signs.',
    },
  },
  'tools.officer_unsupported': {
    message: {
      ar: 'تحال الحالة إلى «{officer}» ولا دليل لعمله بين الأدوات.',
      en: 'Cases are referred to “{officer}”, for whose work no guide is among the tools.',
    },
    remedy: {
      ar: 'أضيفوا الدليل إلى الأدوات أو سمّوا مرجعه.',
      en: 'Add the guide to the tools, or name what the officer goes by.',
    },
  },
  'delivery.missing_step': {
    message: {
      ar: 'لم تُذكر خطوة تقديم الخدمة بين خطوات التعامل.',
      en: 'No step of handling says that the service is delivered.',
    },
    remedy: {
      ar: 'بيّنوا كيف تُقدَّم الخدمة بعد القبول.',
      en: 'State how the service is delivered once a request is accepted.',
    },
  },
  'committee.decider_unnamed': {
    message: {
      ar: 'تدرس الطلب {committee} ولم يُذكر من يقرر.',
      en: 'The request is studied by {committee}; who decides is not said.',
    },
    remedy: {
      ar: 'بيّنوا أتقرر اللجنة أم توصي، ومن يقرر بعدها.',
      en: 'State whether the committee decides or recommends, and who decides then.',
    },
  },
  'committee.several_names': {
    message: {
      ar: 'تعددت تسميات اللجان بلا بيان صلتها: {names}.',
      en: 'Committees appear under several names, and how they relate is not said: {names}.',
    },
    remedy: {
      ar: 'عرّفوا كل لجنة وأعضاءها، وأيّ التسميات للجنة واحدة.',
      en: 'Define each committee and its members, and which names mean the same body.',
    },
  },
  'channels.two_in_one_line': {
    message: {
      ar: 'بند واحد يضم أكثر من قناة: «{quote}».',
      en: 'One line holds more than one channel: “{quote}”.',
    },
    remedy: {
      ar: 'افصلوهما أو بيّنوا أنهما قناة واحدة.',
      en: 'Separate them, or state that they are one channel.',
    },
  },
  'contacts.disagree': {
    message: {
      ar: 'العناوين المطبوعة لا توافق القنوات: {gaps}.',
      en: 'The addresses printed and the channels listed do not agree: {gaps}.',
    },
    remedy: {
      ar: 'أكملوا القناة وعنوانها أو احذفوهما.',
      en: 'Complete the channel and its address, or remove both.',
    },
  },
} as const satisfies Record<string, FindingText>;
