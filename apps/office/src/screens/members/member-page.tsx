import type { CooperativeView, MemberDetail, RegisterLine } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useCapitalWords } from '../../text/capital.ts'
import { useCoopWords } from '../../text/coop.ts'
import { shortDay } from '../../text/say.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { Advances } from './advances.tsx'
import { Agreements } from './agreements.tsx'
import { Certificates } from './certificates.tsx'
import { ContributeForm } from './contribute-form.tsx'
import { LeaveForm } from './leave-form.tsx'
import { MoreForm, type MoreOpen, useMoreSteps } from './more-form.tsx'
import { Owed } from './owed.tsx'

type Props = { coop: CooperativeView; line: RegisterLine; anew: () => Promise<void> }
type Open = 'pay' | 'pledge' | 'leave' | 'certificate' | MoreOpen

/** One member: what they promised and brought, what stands open, and their certificate. */
export function MemberPage({ coop, line, anew }: Props): VNode {
  const { t } = useCoopWords()
  const capital = useCapitalWords()
  const { go } = useDesk()
  const [open, setOpen] = useState<Open>()
  const { detail, advances, acting } = useMember(coop, line, anew)
  const problem = acting.problem ?? detail.problem
  const shut = (): void => setOpen(undefined)
  const certificates = detail.value?.certificates ?? []
  const moreSteps = useMoreSteps(line)
  const steps = [
    ...(line.leftOn
      ? []
      : [
          { key: 'g', label: t['member.pay'], press: () => setOpen('pay') },
          { key: 'v', label: t['member.pledge'], press: () => setOpen('pledge') },
        ]),
    ...(certificates.length > 0
      ? [{ key: 'c', label: t['member.certificate'], press: () => setOpen('certificate') }]
      : []),
    ...(line.leftOn
      ? []
      : moreSteps.map((step) => ({ ...step, press: () => setOpen(step.opens) }))),
    ...(line.leftOn ? [] : [{ key: 'x', label: t['member.leave'], press: () => setOpen('leave') }]),
  ]
  const back = { key: 'u', label: t['member.back'], press: () => go({ member: undefined }) }
  const pay = { key: 'k', label: capital.t['owed.pay'], press: () => setOpen('owed') }
  const owed = detail.value?.owed
  const keys = useScreenKeys([...steps, ...(owed && owed.free > 0 ? [pay] : []), back])
  return (
    <>
      <p class="actions screen-only">
        {[back, ...steps].map(({ key, label, press }) => (
          <button key={key} type="button" class="button" onClick={press}>
            {label} <kbd>{key}</kbd>
          </button>
        ))}
      </p>
      <p class="said" role="status">
        {acting.said}
      </p>
      {problem && <ProblemNote problem={problem} again={detail.again} />}
      {(open === 'pay' || open === 'pledge') && (
        <ContributeForm key={open} how={open} {...{ coop, line, acting }} onClose={shut} />
      )}
      <MoreForm open={open} {...{ coop, line, acting }} of={detail.value} onClose={shut} />
      {open === 'agreement' && detail.value && (
        <Agreements line={line} of={detail.value} acting={acting} onClose={shut} />
      )}
      {open === 'leave' && <LeaveForm {...{ coop, line, acting }} onClose={shut} />}
      {open === 'certificate' && <Certificates {...{ line, certificates, acting }} />}
      <Facts line={line} open={detail.value?.openItems} />
      {!detail.value && !detail.problem && <Loading />}
      {owed && <Owed owed={owed} onPay={pay.press} />}
      <Advances coop={coop} advances={advances.value} of={detail.value} acting={acting} />
      {line.contributions.length > 0 && <Brought line={line} />}
      {keys}
    </>
  )
}

/** What is known of the member besides the register; asked anew after each act. */
function useMember(coop: CooperativeView, line: RegisterLine, anew: () => Promise<void>) {
  const of = { memberId: line.id }
  const detail = useAsk('members.view', of)
  const advances = useAsk('goods.advances', { cooperativeId: coop.id, ...of, limit: 20 })
  const acting = useAct(() => Promise.all([anew(), detail.anew(), advances.anew()]))
  return { detail, advances, acting }
}

type FactsProps = { line: RegisterLine; open: MemberDetail['openItems'] | undefined }

function Facts({ line, open }: FactsProps): VNode {
  const { t } = useCoopWords()
  const rows = [
    [t['members.number'], String(line.number)],
    [t['members.kind'], t[`kind.${line.kind}`]],
    [t['members.address'], line.address],
    [t['members.identity'], line.identityMasked ?? '–'],
    [t['members.pledged'], formatDong(line.pledged)],
    [t['members.paid'], formatDong(line.paid)],
    ...(open ?? []).map(({ account, amount }) => [
      `${t['member.open']} ${account}`,
      formatDong(amount),
    ]),
  ]
  return (
    <div class="part report-card screen-only">
      <h2 id="member-name">{line.name}</h2>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Brought({ line }: { line: RegisterLine }): VNode {
  const { t } = useCoopWords()
  return (
    <div class="part screen-only">
      <h2>{t['member.brought']}</h2>
      <ul class="plain-list">
        {line.contributions.map((one) => (
          <li key={one.id}>
            {shortDay(one.day)} · {t[`form.${one.form}`]} · {formatDong(one.value)}
            {one.description && ` · ${one.description}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
