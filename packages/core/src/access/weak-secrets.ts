import type { Problem } from '@cho40/contract'
import { foldText } from '@cho40/values'

/** Tried first by everybody who guesses; years and dates are as common and too many to list. */
const COMMON_PINS: ReadonlySet<string> = new Set([
  '112233',
  '121212',
  '123123',
  '123321',
  '159753',
  '147258',
  '147369',
  '258369',
  '369258',
  '102030',
  '131313',
  '202020',
  '252525',
  '112211',
  '121314',
  '246810',
  '135790',
  '159357',
])

/** The start of every list of leaked passwords, and what people here add to it. */
const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `password password1 password12 password123 passw0rd qwertyuiop qwerty1234 qwerty12345 1q2w3e4r5t
  1qaz2wsx3edc asdfghjkl1 iloveyou12 iloveyou123 letmein123 welcome123 welcome1234 admin12345
  administrator superman123 princess123 football123 sunshine123 abc1234567 abcd123456 abcde12345
  abcdef1234 matkhau123 matkhau1234 matkhau12345 matkhaucuatoi anhyeuem123 emyeuanh123 yeuemnhieu
  anhyeuemnhieu emyeuanhnhieu khongcomatkhau khongbiet123 vietnam123 vietnam1234 vietnam2026
  vietnamvodich hanoi12345 saigon12345 chocanhtoi choque1234 giadinhtoi hanhphuc123 tinhyeu123
  maiyeuem123 conyeume123 bomeyeucon sieunhan123 toiyeuvietnam quantri123 quantrivien cho40cho40
  hoptacxa123 nguoiban123 0123456789 1234567890 12345678910 123456789a 123456789q a123456789
  aa123456789 q123456789 1111111111 0987654321 9876543210 1122334455 1231231231 5555555555`
    .split(/\s+/)
    .map((word) => word.trim()),
)

/** Why a new PIN is too easily guessed, if it is. */
export function weakPin(pin: string, phone: string): Problem | undefined {
  const figures = Array.from(pin, Number)
  const steps = figures.slice(1).map((figure, i) => figure - (figures[i] ?? 0))
  const even = steps.every((step) => step === steps[0] && Math.abs(step) <= 1)
  const own = phone.includes(pin)
  return even || own || COMMON_PINS.has(pin) ? tooEasy('pin') : undefined
}

/** Why a new password is too easily guessed, if it is. */
export function weakPassword(password: string, phone: string): Problem | undefined {
  const plain = foldText(password).toLowerCase().replace(/\s/g, '')
  const dull = new Set(plain).size < 4
  return dull || plain.includes(phone) || COMMON_PASSWORDS.has(plain)
    ? tooEasy('password')
    : undefined
}

function tooEasy(path: 'pin' | 'password'): Problem {
  return { type: 'InvalidInput', issues: [{ path, message: 'too easy to guess' }] }
}
