import type { CapitalCertificateId, PersonId, Problem, ReissueCertificate } from '@cho40/contract'
import { err, ok, type Result, sumDong } from '@cho40/values'
import { lockBook } from '../ledger/seal.ts'
import type { Deps } from '../store/deps.ts'
import { once } from '../store/once.ts'
import { transact } from '../store/transact.ts'
import { issueCertificate, liveCertificate, voidCertificate } from './certificates.ts'
import { capitalByMember } from './holdings.ts'
import { presentMember } from './members.ts'
import { isToCome, unfit } from './refusals.ts'

/**
 * Gives a new certificate for the same capital with the next number; the old one is void from that
 * day. Problems: NotFound (member, certificate), WrongState (left), InvalidInput (day), IdReused.
 */
export function reissueCertificate(
  deps: Deps,
  input: ReissueCertificate & { readonly by: PersonId },
): Promise<Result<CapitalCertificateId, Problem>> {
  const { memberId, day, by } = input
  return transact(deps, (tx) =>
    once(tx, { scope: memberId, id: input.id, body: input }, async () => {
      const found = await presentMember(tx, memberId)
      if (!found.ok) return found
      const { cooperativeId, bookId } = found.value
      const head = await lockBook(tx, bookId)
      if (!head.ok) return head
      const live = await liveCertificate(tx, memberId)
      if (!live) return err({ type: 'NotFound', what: 'certificate', id: memberId })
      if (isToCome(tx, day)) return unfit('day', 'to_come')
      if (day < live.issued_on) return unfit('day', 'before_last')
      const capital = await capitalByMember(tx, cooperativeId)
      await voidCertificate(tx, { id: live.id, day, reason: input.reason })
      await issueCertificate(tx, {
        id: input.id,
        cooperativeId,
        memberId,
        share: live.share,
        charterCapital: sumDong([...capital.values()].map(({ pledged }) => pledged)),
        day,
        by,
        replacesId: live.id,
      })
      return ok(input.id)
    }),
  )
}
