import type { RegisterLine } from '@cho40/contract'
import { foldText } from '@cho40/values'
import { folding } from '../../parts/folding.ts'

const { words, ahead } = folding<RegisterLine>(({ name, address }) => `${name} ${address}`)

/** Makes ready what members are found by, little by little; calls off what is left of it. */
export const foldMembersAhead = ahead

/** Members by number exactly, or by any part of name or address without its marks. */
export function foundMembers(
  members: readonly RegisterLine[],
  find: string,
): readonly RegisterLine[] {
  const wanted = foldText(find.trim())
  if (wanted === '') return members
  if (/^\d+$/.test(wanted)) return members.filter(({ number }) => String(number) === wanted)
  const all = words(members)
  return members.filter((_, at) => all[at]?.includes(wanted) === true)
}
