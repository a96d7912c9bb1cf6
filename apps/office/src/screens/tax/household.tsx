import type { AccountList, StallId } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useHouseholdWords } from '../../text/household.ts'
import { shortDay } from '../../text/say.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { BranchForm } from './branch-form.tsx'
import { StallBranch } from './stall-branch.tsx'
import { TaxpayerForm } from './taxpayer-form.tsx'

/** Who files for a stall, with which number, for which branch and which accounts. */
export function Household({ stallId }: { stallId: StallId }): VNode {
  const { t } = useHouseholdWords()
  const { session } = useDesk()
  const accounts = useAsk('tax.accounts', { stallId })
  const branches = useAsk('tax.branches', { stallId })
  const acting = useAct(() => Promise.all([accounts.anew(), branches.anew()]))
  const [open, setOpen] = useState<'taxpayer' | 'branch'>()
  const onClose = (): void => setOpen(undefined)
  const problem = acting.problem ?? accounts.problem ?? branches.problem
  const may = session.roles.some(({ role }) => role === 'bookkeeper' || role === 'administrator')
  return (
    <section class="part" aria-labelledby="household">
      <h2 id="household">{t.title}</h2>
      <p class="said" role="status">
        {acting.said}
      </p>
      {problem && <ProblemNote problem={problem} again={accounts.again} />}
      {!accounts.value && !problem && <Loading />}
      {accounts.value && <Taxpayer of={accounts.value.taxpayer} />}
      {branches.value && <StallBranch of={branches.value} />}
      {may && (
        <p class="actions screen-only">
          <button type="button" class="button" onClick={() => setOpen('taxpayer')}>
            {t.set} …
          </button>
          <button type="button" class="button" onClick={() => setOpen('branch')}>
            {t['branch.set']} …
          </button>
        </p>
      )}
      {open === 'taxpayer' && (
        <TaxpayerForm
          stallId={stallId}
          now={accounts.value?.taxpayer ?? null}
          {...{ acting, onClose }}
        />
      )}
      {open === 'branch' && <BranchForm stallId={stallId} {...{ acting, onClose }} />}
      {accounts.value && <Accounts of={accounts.value.accounts} />}
    </section>
  )
}

function Taxpayer({ of }: { of: AccountList['taxpayer'] }): VNode {
  const { t } = useHouseholdWords()
  if (!of) return <p class="wants-work">{t.none}</p>
  const rows = [
    [t.name, of.name],
    [t.address, of.address],
    [t.code, of.taxCodeShown],
    [t.from, shortDay(of.validFrom)],
  ]
  return (
    <dl class="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Accounts({ of }: { of: AccountList['accounts'] }): VNode {
  const { t } = useHouseholdWords()
  return (
    <>
      <h3>{t.accounts}</h3>
      {of.length === 0 && <p>{t['accounts.none']}</p>}
      {of.length > 0 && (
        <TableRoom label={t.accounts}>
          <thead>
            <tr>
              {(['bank', 'number', 'holder', 'opened', 'closed'] as const).map((name) => (
                <th key={name} scope="col">
                  {t[`accounts.${name}`]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.map(({ bin, bankName, number, holderName, openedAt, closedAt }) => (
              <tr key={`${bin} ${number} ${openedAt}`}>
                <th scope="row">{bankName}</th>
                <td>{number}</td>
                <td>{holderName}</td>
                <td>{shortDay(marketDayOf(openedAt))}</td>
                <td>{closedAt ? shortDay(marketDayOf(closedAt)) : ''}</td>
              </tr>
            ))}
          </tbody>
        </TableRoom>
      )}
      <p class="source">{t['accounts.help']}</p>
    </>
  )
}
