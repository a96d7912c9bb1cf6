import type { SignDifference } from '@cho40/contract'
import { dong, formatDong } from '@cho40/values'
import { wordsFor } from '../../desk/desk.ts'
import { say } from '../../text/say.ts'
import type { Text } from '../../text/vi.ts'

/** What should stand in a code and what stands there, for people who know no field names. */
export function differenceWords(
  text: Text,
  { field, expected, found }: SignDifference,
): { readonly expected: string; readonly found: string } {
  return {
    expected: expected === null ? absent(text, field) : valueWords(text, field, expected),
    found: found === null ? text['differs.nothing'] : valueWords(text, field, found),
  }
}

function absent(text: Text, field: SignDifference['field']): string {
  if (field === 'format') return text['differs.sound']
  // A stall without a sign in the registry has no memo to compare with.
  return text[field === 'memo' ? 'differs.unknown' : 'differs.nothing']
}

function valueWords(text: Text, field: SignDifference['field'], value: string): string {
  if (field === 'service') return wordsFor(text, `service.${value}`, value)
  if (field === 'payee') return say(text['payee.second'], { tags: value })
  if (field === 'amount') return amountWords(value)
  if (field === 'format') {
    const sentences = value
      .split(' ')
      .map((name) => wordsFor(text, `format.${name}`, say(text['format.other'], { name })))
    return [...new Set(sentences)].join('; ')
  }
  return value
}

/** What is no whole amount of đồng is shown as it stands in the code. */
function amountWords(value: string): string {
  return /^\d{1,13}$/.test(value) ? formatDong(dong(Number(value))) : value
}
