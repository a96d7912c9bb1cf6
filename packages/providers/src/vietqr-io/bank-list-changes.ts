import type { Bank } from '@cho40/vietqr/banks'
import type { ListedBank } from './bank-list.ts'

export type BankListChange =
  | { readonly type: 'Added'; readonly bank: ListedBank }
  /** In our list but not in theirs; institutions that their list never had are found here too. */
  | { readonly type: 'Missing'; readonly bin: string; readonly shortName: string }
  | {
      readonly type: 'Changed'
      readonly bin: string
      readonly field: 'shortName' | 'name' | 'code' | 'swift' | 'paysByScan' | 'looksUpNames'
      readonly ours: string | boolean | null
      readonly theirs: string | boolean | null
    }

const COMPARED = ['shortName', 'name', 'code', 'swift', 'paysByScan', 'looksUpNames'] as const

/**
 * Where a fetched list differs from the one the product carries, by ascending BIN: for a person to
 * judge, since a list from the network must not rename the bank on a sign by itself.
 */
export function bankListChanges(
  ours: readonly Bank[],
  theirs: readonly ListedBank[],
): readonly BankListChange[] {
  const carried = new Map(ours.map((bank) => [bank.bin, bank]))
  const listed = new Map(theirs.map((bank) => [bank.bin, bank]))
  const bins = [...new Set([...carried.keys(), ...listed.keys()])].sort()
  return bins.flatMap((bin) => changesOf(carried.get(bin), listed.get(bin)))
}

function changesOf(our: Bank | undefined, their: ListedBank | undefined): BankListChange[] {
  if (their === undefined) {
    return our === undefined ? [] : [{ type: 'Missing', bin: our.bin, shortName: our.shortName }]
  }
  if (our === undefined) return [{ type: 'Added', bank: their }]
  return COMPARED.filter((field) => our[field] !== their[field]).map((field) => ({
    type: 'Changed',
    bin: our.bin,
    field,
    ours: our[field],
    theirs: their[field],
  }))
}
