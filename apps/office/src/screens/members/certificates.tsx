import type { IssuedCertificateView, RegisterLine, ReissueCertificate } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { ChoiceField, DayField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCapitalWords } from '../../text/capital.ts'
import { shortDay } from '../../text/say.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { Certificate } from './certificate.tsx'

type Props = {
  line: RegisterLine
  certificates: readonly IssuedCertificateView[]
  acting: Acting
}

/** Every certificate a member was given; the live one as paper, to print or to issue again. */
export function Certificates({ line, certificates, acting }: Props): VNode {
  const { text } = useWords()
  const { t } = useCapitalWords()
  const [reissuing, setReissuing] = useState(false)
  const live = certificates.find(({ voidedOn }) => voidedOn === null)
  return (
    <>
      <div class="part screen-only">
        <h2>{t.certs}</h2>
        {certificates.length === 0 && <p class="quiet">{t['certs.none']}</p>}
        {certificates.length > 0 && (
          <TableRoom label={t.certs}>
            <CertificateHead />
            <tbody>
              {certificates.toReversed().map((one) => (
                <tr key={one.id}>
                  <CertificateCells of={one} />
                </tr>
              ))}
            </tbody>
          </TableRoom>
        )}
        {live && (
          <p class="actions">
            <button type="button" class="button primary" onClick={() => print()}>
              {text.print}
            </button>
            {!line.leftOn && (
              <button type="button" class="button" onClick={() => setReissuing(true)}>
                {t.reissue}
              </button>
            )}
          </p>
        )}
      </div>
      {live && reissuing && (
        <ReissueForm
          key={live.id}
          line={line}
          live={live}
          acting={acting}
          onClose={() => setReissuing(false)}
        />
      )}
      {live && <Certificate id={live.id} />}
    </>
  )
}

export function CertificateHead({ whose }: { whose?: string }): VNode {
  const { t } = useCapitalWords()
  return (
    <thead>
      <tr>
        <th scope="col" class="figure">
          {t['certs.number']}
        </th>
        {whose && <th scope="col">{whose}</th>}
        <th scope="col" class="figure">
          {t['certs.share']}
        </th>
        <th scope="col">{t['certs.issued']}</th>
        <th scope="col">{t['certs.state']}</th>
      </tr>
    </thead>
  )
}

type CellProps = { of: IssuedCertificateView; whose?: VNode }

export function CertificateCells({ of, whose }: CellProps): VNode {
  const { t, tell } = useCapitalWords()
  const { voidedOn: day, voidReason } = of
  return (
    <>
      <th scope="row" class="figure number">
        {of.number}
      </th>
      {whose && <td>{whose}</td>}
      <td class="figure">{formatDong(of.share)}</td>
      <td>{shortDay(of.issuedOn)}</td>
      <td>
        {day
          ? tell('certs.void', { day, why: voidReason ? t[`void.${voidReason}`] : '' })
          : t['certs.live']}
      </td>
    </>
  )
}

const REASONS = ['lost', 'damaged', 'details_changed'] as const

type FormProps = {
  line: RegisterLine
  live: IssuedCertificateView
  acting: Acting
  onClose: () => void
}

function ReissueForm({ line, live, acting, onClose }: FormProps): VNode {
  const { t, tell } = useCapitalWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('capcert'))
  const [reason, setReason] = useState<ReissueCertificate['reason']>('lost')
  const [day, setDay] = useState(today)
  const send = async (): Promise<void> => {
    const done = tell('reissue.done', { name: line.name })
    const wish = { id, memberId: line.id, day, reason }
    if (await acting.act('members.capital.reissue', wish, done)) onClose()
  }
  return (
    <FormCard
      title={tell('reissue.title', { no: String(live.number), name: line.name })}
      go={t.reissue}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <ChoiceField<ReissueCertificate['reason']>
        name="reason"
        label={t['reissue.reason']}
        value={reason}
        options={REASONS.map((one) => [one, t[`void.${one}`]] as const)}
        onValue={setReason}
      />
      <DayField
        name="day"
        label={t['certs.issued']}
        value={day}
        min={live.issuedOn}
        max={today}
        onValue={setDay}
      />
      <p class="hint">{t['reissue.help']}</p>
    </FormCard>
  )
}
