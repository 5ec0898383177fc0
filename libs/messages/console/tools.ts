import type { ConsoleArea } from './text';

/** The staff's tools: files and forms, bound to a version of the policy. */
export const tools = {
  title: { ar: 'أدوات الموظف', en: 'Staff tools' },
  ofTheVersion: { ar: 'ملفات أدوات الموظف ونماذجها', en: 'Files and forms of the staff tools' },
  about: {
    ar: 'ما يرجع إليه الموظفون في عملهم بهذا الإصدار. كل معاملة تفتح أدوات الإصدار الذي بدأت عليه.',
    en: 'What staff work with under this version. Every case opens the tools of the version it began under.',
  },
  lacking: {
    ar: {
      zero: 'كل الأدوات جاهزة.',
      one: 'أداة واحدة لم تكتمل بعد.',
      two: 'أداتان لم تكتملا بعد.',
      few: '{count} أدوات لم تكتمل بعد.',
      many: '{count} أداة لم تكتمل بعد.',
      other: '{count} أداة لم تكتمل بعد.',
    },
    en: { zero: 'Every tool is ready.', one: 'One tool is not ready yet.', other: '{count} tools are not ready yet.' },
  },
  toTools: { ar: 'أدوات الموظف في هذا الإصدار', en: 'Staff tools of this version' },
  none: { ar: 'لا يذكر هذا الإصدار أدوات.', en: 'This version names no tools.' },
  open: { ar: 'فتح {name}', en: 'Open {name}' },
  edition: { ar: 'النسخة {number}', en: 'Edition {number}' },
  set: { ar: 'بتاريخ {date}، {who}', en: 'On {date} by {who}' },
  machine: { ar: 'نظام مرتبط', en: 'a connected system' },
  takenFrom: { ar: 'مأخوذة من الإصدار {version}', en: 'Taken over from version {version}' },
  keeper: { ar: 'المسؤول عنها', en: 'Who keeps it' },
  keeperShown: { ar: 'المسؤول: {keeper}', en: 'Kept by {keeper}' },
  keeperHint: { ar: 'الإدارة أو الوظيفة التي تحدّثها.', en: 'The department or office that keeps it up to date.' },
  validUntil: { ar: 'آخر يوم لصلاحيتها', en: 'Last day it holds' },
  validShown: { ar: 'صالحة حتى {date}', en: 'Holds until {date}' },
  former: { ar: 'النسخ السابقة من {tool}', en: 'Earlier editions of {tool}' },
  attach: { ar: 'إرفاق ملف', en: 'Attach a file' },
  point: { ar: 'ربط بنموذج', en: 'Link to a form' },
  takeOver: { ar: 'متابعة بما في الإصدار {version}', en: 'Go on with that of version {version}' },
  form: { ar: 'النموذج', en: 'Form' },
  formHint: { ar: 'ما يقوم مقام هذه الأداة في سند.', en: 'What in Sanad does the work of this tool.' },
  file: { ar: 'ملف الأداة', en: 'File of the tool' },
  fileHint: {
    ar: 'ملف pdf أو docx أو صورة، حتى 10 ميغابايت. تبقى النسخة السابقة محفوظة.',
    en: 'A pdf, docx or picture, up to 10 MB. The edition before is kept.',
  },
  openIntake: { ar: 'فتح نموذج الاستقبال', en: 'Open the intake form' },
  openSite: { ar: 'فتح الموقع العام', en: 'Open the public site' },
  openComplaint: { ar: 'فتح نموذج استلام الشكاوى', en: 'Open the form for complaints' },
  openPublicComplaint: { ar: 'فتح نموذج الشكوى في الموقع العام', en: 'Open the complaint form on the public site' },
  fromCase: { ar: 'يُفتح من داخل المعاملة.', en: 'Opens from within a case.' },
  ofVersion: {
    ar: 'كما هي في الإصدار {version} الذي تسير عليه هذه المعاملة.',
    en: 'As version {version} has them, under which this case runs.',
  },
  here_intake: {
    ar: 'هذه المعاملة هي النموذج نفسه: بياناتها والمطلوب فيها أعلاه.',
    en: 'This case is the form itself: its facts and what it has to bring stand above.',
  },
  here_publicRequest: {
    ar: 'يملؤه مقدّم الطلب في الموقع العام، وما وصل منه أعلاه.',
    en: 'The applicant fills it in on the public site; what arrived stands above.',
  },
  here_receipt: {
    ar: 'يُسلَّم من «الإجراءات» متى كان في الطلب نقص.',
    en: 'Given from “Actions” while something is missing.',
  },
  here_attestation: { ar: 'يؤخذ من «الإقرار» في هذه الصفحة.', en: 'Taken under “Attestation” on this page.' },
  here_complaint: {
    ar: 'تُستلم به شكوى تخصّ هذه المعاملة، ومعها رقمها. ويسري عليها إصدار السياسة النافذ يوم استلامها.',
    en: 'A complaint about this case is taken in by this form, under its number. The policy in force that day applies to it.',
  },
  here_publicComplaint: {
    ar: 'يملؤه من يشتكي في الموقع العام، وما وصل منه في صفحة الشكاوى.',
    en: 'Whoever complains fills it in on the public site; what arrived stands on the page of complaints.',
  },
  takeComplaint: { ar: 'استلام شكوى عن هذه المعاملة', en: 'Take in a complaint about this case' },
  giveReceipt: { ar: 'فتح الإيصال', en: 'Open the receipt' },
} as const satisfies ConsoleArea;
