import type { CooperativeView, RegisterView } from '@cho40/contract'
import type { VNode } from 'preact'
import { hrefOf } from '../../address.ts'
import { useDesk } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { LongRows } from '../../parts/long-rows.tsx'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCapitalWords } from '../../text/capital.ts'
import { useCoopWords } from '../../text/coop.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CertificateCells, CertificateHead } from './certificates.tsx'

type Props = { coop: CooperativeView; register: RegisterView }

/** Every capital certificate by its number: what was issued, what is void and why. */
export function AllCertificates({ coop, register }: Props): VNode {
  const coopWords = useCoopWords()
  const { t, tell } = useCapitalWords()
  const { address, go } = useDesk()
  const asked = useAsk('members.capital.certificates', { cooperativeId: coop.id })
  if (!asked.value) {
    return asked.problem ? <ProblemNote problem={asked.problem} again={asked.again} /> : <Loading />
  }
  if (asked.value.length === 0) {
    return <Empty title={t.certs} help={t['certs.none']} pictogram="person" />
  }
  const names = new Map(register.members.map(({ id, name }) => [id, name]))
  return (
    <TableRoom label={t.certs}>
      <caption>{tell('certs.caption', { name: register.name })}</caption>
      <CertificateHead whose={coopWords.t['members.name']} />
      <LongRows rows={asked.value} height={40} columns={5}>
        {(one) => (
          <tr key={one.id}>
            <CertificateCells
              of={one}
              whose={
                <a
                  href={hrefOf({ ...address, member: one.memberId })}
                  onClick={follow(() => go({ member: one.memberId }))}
                >
                  {names.get(one.memberId) ?? '–'}
                </a>
              }
            />
          </tr>
        )}
      </LongRows>
    </TableRoom>
  )
}
