/** What `npm start` says, and what is said of each environment variable. */
export const localTexts = {
  preparing: { ar: 'تُهيَّأ قاعدة البيانات.', en: 'Preparing the database.' },
  ready: { ar: 'سند جاهز: {address}', en: 'Sanad is ready: {address}' },
  portal: { ar: 'مواقع الجمعيات: {address}', en: 'Sites of the associations: {address}' },
  documentation: { ar: 'توثيق الواجهة: {address}', en: 'API documentation: {address}' },
  sign_ins: {
    ar: 'حسابات للتجربة، وكلمة المرور لها جميعًا: {password}',
    en: 'Sign-ins to try; the password of them all: {password}',
  },
  letters_kept: {
    ar: 'لا خادم بريد محدَّدًا: تُحفظ الرسائل بروابطها ملفات في {folder}، ولا يخرج منها شيء.',
    en: 'No mail server is named: letters are kept with their links as files in {folder}, and none goes out.',
  },
  letter_kept: { ar: 'رسالة جديدة: {file}', en: 'A new letter: {file}' },
  connections: {
    ar: 'اتصالات قاعدة البيانات: {used} من {allowed}',
    en: 'Database connections: {used} of {allowed}',
  },
  stopping: { ar: 'يُوقَف سند.', en: 'Stopping.' },
  stopped: { ar: 'توقّف سند، والبيانات محفوظة.', en: 'Stopped; the data are kept.' },
  supervisor_invited: {
    ar: 'دعوة {email} إلى «{body}». يُفتح الرابط مرة واحدة خلال {hours} ساعة، وتُختار فيه كلمة المرور: {link}',
    en: 'The invitation of {email} to “{body}”. The link opens once within {hours} hours; the password is chosen there: {link}',
  },
  migrated: { ar: 'قاعدة البيانات على أحدث صورة.', en: 'The database is up to date.' },
} as const;

/** Why a variable cannot be taken; `{name}` is the variable. */
export const settingTexts = {
  required: { ar: 'المتغير {name} مطلوب ولم يُحدَّد.', en: '{name} is required and not set.' },
  port: {
    ar: 'المتغير {name} رقم منفذ من 1 إلى 65535، مثل 3000.',
    en: '{name} is a port number from 1 to 65535, such as 3000.',
  },
  host: {
    ar: 'المتغير {name} عنوان أو اسم مضيف، مثل 127.0.0.1.',
    en: '{name} is an address or host name, such as 127.0.0.1.',
  },
  postgres_url: {
    ar: 'المتغير {name} عنوان خادم PostgreSQL، مثل postgres://user:password@127.0.0.1:5432/sanad.',
    en: '{name} is the address of a PostgreSQL server, such as postgres://user:password@127.0.0.1:5432/sanad.',
  },
  redis_url: {
    ar: 'المتغير {name} عنوان خادم Redis، مثل redis://127.0.0.1:6379.',
    en: '{name} is the address of a Redis server, such as redis://127.0.0.1:6379.',
  },
  folder: {
    ar: 'المتغير {name} مسار كامل يبدأ بشرطة مائلة، مثل /srv/sanad-data.',
    en: '{name} is a full path that begins with a slash, such as /srv/sanad-data.',
  },
  keys: {
    ar: 'المتغير {name} حلقة مفاتيح بصيغة JSON تبدأ بـ {، أو استعمل SANAD_KEYS_FILE لملف يحويها.',
    en: '{name} is a key ring in JSON that begins with {; or name a file that holds it by SANAD_KEYS_FILE.',
  },
  smtp_url: {
    ar: 'المتغير {name} عنوان خادم البريد، مثل smtps://user:password@mail.example.org أو smtp://127.0.0.1:1025.',
    en: '{name} is the address of a mail server, such as smtps://user:password@mail.example.org or smtp://127.0.0.1:1025.',
  },
  mail_from: {
    ar: 'المتغير {name} عنوان المرسل، مثل sanad@example.org أو Sanad <sanad@example.org>.',
    en: '{name} is the sender, such as sanad@example.org or Sanad <sanad@example.org>.',
  },
  on_off: { ar: 'المتغير {name} إما on أو off.', en: '{name} is either on or off.' },
  required_off: { ar: 'المتغير {name} إما required أو off.', en: '{name} is either required or off.' },
  nafath: { ar: 'المتغير {name} إما off أو simulator.', en: '{name} is either off or simulator.' },
  origin: {
    ar: 'المتغير {name} عنوان الموقع دون مسار، مثل https://sanad.example.',
    en: '{name} is an address without a path, such as https://sanad.example.',
  },
  proxies: {
    ar: 'المتغير {name} عدد الوسطاء أمام الخدمة، من 0 إلى 5.',
    en: '{name} is the number of proxies in front of the service, from 0 to 5.',
  },
  log_level: {
    ar: 'المتغير {name} واحد من: fatal، error، warn، info، debug، trace، silent.',
    en: '{name} is one of: fatal, error, warn, info, debug, trace, silent.',
  },
} as const;
export type SettingProblem = keyof typeof settingTexts;
