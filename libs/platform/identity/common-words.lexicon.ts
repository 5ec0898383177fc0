/** Words that people build passwords from; a password made of little else is refused. Ours, for use without a network. */
export const COMMON_WORDS = `
password passwort passw0rd pass word admin administrator root user guest test testing demo default login signin secret
welcome hello letmein changeme master access system server office network internet computer windows microsoft google
facebook twitter instagram whatsapp snapchat iphone samsung android apple
qwerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm azerty qazwsx qwer asdf zxcv 1q2w3e4r 1qaz2wsx q1w2e3r4
iloveyou love lovely princess sunshine football baseball basketball monkey dragon shadow superman batman pokemon
starwars trustno michael jordan thomas robert daniel charlie jessica summer winter spring autumn january february march
april june july august september october november december monday tuesday wednesday thursday friday saturday sunday
sanad charity jamiya jameya jamia association riyadh jeddah makkah mecca madinah medina dammam taif abha tabuk saudi arabia ksa
mohammed muhammad mohamed ahmed ahmad abdullah abdulaziz abdulrahman khalid khaled fahad fahd saud sultan omar ali hassan
hussain ibrahim yousef fatimah fatima aisha maryam nora noura sara bismillah alhamdulillah allah ramadan islam hilal nassr ittihad ahli
سند جمعية الجمعية خيرية مستفيد كلمة المرور السر مرحبا السعودية الرياض جدة مكة المدينة الله محمد احمد أحمد عبدالله عبد علي
خالد فهد سلطان سعود فاطمة عائشة مريم نورة سارة رمضان بسم الرحمن الرحيم الحمد حبيبي الهلال النصر الاتحاد الأهلي
`
  .split(/\s+/)
  .filter((word) => word.length > 2);
