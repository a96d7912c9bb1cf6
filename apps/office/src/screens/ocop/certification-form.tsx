import type { CertificationsView, CooperativeId, RecordCertification } from '@cho40/contract'
import type { MarketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, MaybeDayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useOcopWords } from '../../text/ocop.ts'
import { CAN_HASH, hashOf } from '../../wire/file-hash.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'
import { SCHEMES, type Scheme } from './certificate-choices.ts'

type Props = {
  cooperativeId: CooperativeId
  listings: CertificationsView['listings']
  acting: Acting
  onClose: () => void
}
type ListingChoice = CertificationsView['listings'][number]['id'] | 'all' | ''
type Written = {
  readonly scheme: Scheme | ''
  readonly number: string
  readonly issuer: string
  readonly scope: string
  readonly listing: ListingChoice
  readonly from: MarketDay
  readonly until: MarketDay | ''
}

/** What is typed, and the certification as it is sent, with the mark of the chosen file. */
function useCertification({ cooperativeId, acting, onClose }: Props) {
  const { t, tell } = useOcopWords()
  const { today } = useDesk()
  const id = useRef(newId('certif'))
  const box = useRef<HTMLInputElement>(null)
  const [unread, setUnread] = useState(false)
  const [written, setWritten] = useState<Written>({
    scheme: '',
    number: '',
    issuer: '',
    scope: '',
    listing: '',
    from: today,
    until: '',
  })
  const { scheme, listing, from, until } = written
  useUnsaved(written.number !== '')
  const send = async (): Promise<void> => {
    if (scheme === '' || listing === '') return
    const file = box.current?.files?.[0]
    const documentHash = file && (await hashOf(file))
    setUnread(file !== undefined && documentHash === undefined)
    if (file && documentHash === undefined) return
    const number = written.number.trim()
    const wish: RecordCertification = {
      id: id.current,
      cooperativeId,
      scheme,
      number,
      issuer: written.issuer.trim(),
      scope: written.scope.trim(),
      validFrom: from,
      ...(until !== '' && { validUntil: until }),
      ...(listing !== 'all' && { listingId: listing }),
      ...(documentHash !== undefined && { documentHash }),
    }
    const done = tell('others.done', { name: `${t[`scheme.${scheme}`]} ${number}` })
    if (await acting.act('catalogue.certificate.recordCertification', wish, done)) onClose()
  }
  const write = (change: Partial<Written>): void => setWritten((now) => ({ ...now, ...change }))
  return { written, write, send, box, unread }
}

/** VietGAP, organic, a geographical indication: as printed on the paper, and beside which goods. */
export function CertificationForm(props: Props): VNode {
  const { t } = useOcopWords()
  const { listings, acting, onClose } = props
  const form = useCertification(props)
  const { written, write, send } = form
  return (
    <FormCard
      title={t['others.form']}
      go={t['paper.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <ChoiceField<Scheme>
        name="scheme"
        label={t['others.scheme']}
        value={written.scheme}
        none={t['others.choose']}
        options={SCHEMES.map((one) => [one, t[`scheme.${one}`]] as const)}
        onValue={(scheme) => write({ scheme })}
      />
      <TextField
        name="paper-number"
        label={t['others.number']}
        most={60}
        value={written.number}
        onValue={(number) => write({ number })}
      />
      <TextField
        name="paper-issuer"
        label={t['others.issuer']}
        most={120}
        value={written.issuer}
        onValue={(issuer) => write({ issuer })}
      />
      <TextField
        name="paper-scope"
        label={t['others.scope']}
        most={300}
        value={written.scope}
        hint={t['others.scope.hint']}
        onValue={(scope) => write({ scope })}
      />
      <ChoiceField<Exclude<ListingChoice, ''>>
        name="paper-listing"
        label={t['others.shown']}
        value={written.listing}
        none={t['paper.listing.choose']}
        options={[
          ...listings.map(({ id, name }) => [id, name] as const),
          ['all', t['others.whole']] as const,
        ]}
        onValue={(listing) => write({ listing })}
      />
      <DaysAndFile form={form} />
    </FormCard>
  )
}

function DaysAndFile({ form }: { form: ReturnType<typeof useCertification> }): VNode {
  const { t } = useOcopWords()
  const { written, write, box, unread } = form
  return (
    <>
      <DayField
        name="paper-from"
        label={t['others.from']}
        value={written.from}
        onValue={(from) => write({ from })}
      />
      <MaybeDayField
        name="paper-until"
        label={t['others.until']}
        min={written.from}
        value={written.until}
        hint={t['others.until.hint']}
        onValue={(until) => write({ until })}
      />
      {CAN_HASH && (
        <label class="field">
          <span>{t['others.file']}</span>
          <input ref={box} type="file" name="paper-file" />
          <small class="hint">
            {unread ? (
              <b class="wants-work" role="alert">
                {t['others.file.bad']}
              </b>
            ) : (
              t['others.file.hint']
            )}
          </small>
        </label>
      )}
    </>
  )
}
