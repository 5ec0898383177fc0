import { assertAcceptable } from './password.rules';

test.each([
  ['short1', 'password.too_short'],
  ['كلمة سر', 'password.too_short'],
  ['x'.repeat(600), 'password.too_long'],
  ['password1234', 'password.too_common'],
  ['P@ssw0rd2026!', 'password.too_common'],
  ['qwertyuiop12', 'password.too_common'],
  ['123456789012', 'password.too_common'],
  ['abcdefghijkl', 'password.too_common'],
  ['aaaaaaaaaaaa', 'password.too_common'],
  ['abcabcabcabcabc', 'password.too_common'],
  ['Welcome-Sanad-2026', 'password.too_common'],
  ['كلمة المرور ٢٠٢٦', 'password.too_common'],
  ['Nakheel.Nakheel.1', 'password.too_common'],
])('%s is refused: %s', (password, code) => {
  expect(() => assertAcceptable(password, ['nakheel@example.org'])).toThrow(expect.objectContaining({ code }));
});

test.each([
  'vintage copper staircase',
  'قهوة باردة على سطح البيت',
  '830174926153', // digits alone will do: no rule asks for other characters
  'k'.concat('وردة برية ', 'q7').repeat(6),
  'Xy'.concat('ملح البحر الأحمر'),
  'ﬁfteen ﬂoors above the harbour',
])('%s is taken', (password) => {
  expect(() => assertAcceptable(password)).not.toThrow();
});
