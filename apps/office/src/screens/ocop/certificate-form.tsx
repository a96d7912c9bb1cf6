import type { DossierDetail, ListingId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useOcopWords } from '../../text/ocop.ts'
import type { Acting } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { ISSUERS, type Issuer, LEVELS, type Level } from './certificate-choices.ts'
import { type Holder, useCertificate, type Written } from './use-certificate.ts'

type Props = {
  holder: Holder
  /** The dossier it ends; left out for a paper that was given before. */
  dossier?: DossierDetail
  acting: Acting
  onClose: () => void
}

type FieldsProps = { written: Written; write: (change: Partial<Written>) => void }

/** A certificate as its decision says it; what the dossier knows already is not asked again. */
export function CertificateForm({ holder, dossier, acting, onClose }: Props): VNode {
  const { t, tell } = useOcopWords()
  const { today } = useDesk()
  const { written, issuer, wish, write } = useCertificate(holder, dossier)
  useUnsaved(written.decisionNumber !== '' || (!dossier && written.product !== ''))
  const send = async (): Promise<void> => {
    if (!wish) return
    const done = tell('paper.done', { number: wish.decisionNumber })
    if (await acting.act('catalogue.certificate.record', wish, done)) onClose()
  }
  return (
    <FormCard
      title={t['paper.new']}
      go={t['paper.go']}
      busy={acting.busy}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <TextField
        name="decision"
        label={t['paper.number']}
        most={60}
        value={written.decisionNumber}
        onValue={(decisionNumber) => write({ decisionNumber })}
      />
      <DayField
        name="decided"
        label={t['paper.day']}
        max={today}
        value={written.decidedOn}
        onValue={(decidedOn) => write({ decidedOn })}
      />
      {!dossier && <WhatItIsFor written={written} write={write} />}
      <IssuerFields written={written} write={write} issuer={issuer} />
      {dossier?.listingId === undefined && (
        <ListingField
          holder={holder}
          product={written.product}
          value={written.listingId}
          onValue={(listingId) => write({ listingId })}
        />
      )}
    </FormCard>
  )
}

/** Of a paper given before there is no dossier that knows. */
function WhatItIsFor({ written, write }: FieldsProps): VNode {
  const { t, tell } = useOcopWords()
  return (
    <>
      <TextField
        name="product"
        label={t.product}
        most={120}
        value={written.product}
        onValue={(product) => write({ product })}
      />
      <ChoiceField<Level>
        name="stars"
        label={t.stars}
        value={written.level}
        none={t['paper.stars.choose']}
        options={LEVELS.map((one) => [one, tell('stars.n', { n: one })] as const)}
        onValue={(level) => write({ level })}
      />
    </>
  )
}

function IssuerFields({ written, write, issuer }: FieldsProps & { issuer: Issuer }): VNode {
  const { t } = useOcopWords()
  return (
    <>
      <ChoiceField<Issuer>
        name="issuer"
        label={t['paper.issuer']}
        value={issuer}
        options={ISSUERS.map((one) => [one, t[`issuer.${one}`]] as const)}
        onValue={(chosen) => write({ issuer: chosen })}
      />
      <TextField
        name="issuerName"
        label={t['paper.issuer.name']}
        required={false}
        most={120}
        value={written.issuerName}
        onValue={(issuerName) => write({ issuerName })}
      />
      <TextField
        name="code"
        label={t['paper.code']}
        required={false}
        most={40}
        value={written.productCode}
        onValue={(productCode) => write({ productCode })}
        hint={t['paper.code.hint']}
      />
    </>
  )
}

type ListingProps = {
  holder: Holder
  product: string
  value: ListingId | 'none' | ''
  onValue: (value: ListingId | 'none') => void
}

/** Beside which of the holder's goods the star shows; whatever is not for sale needs none. */
function ListingField({ holder, product, value, onValue }: ListingProps): VNode {
  const { t } = useOcopWords()
  const text = product.trim()
  const wish = { text, limit: 30, offset: 0 }
  const found = useAsk('catalogue.listing.search', text === '' ? 'nothing' : wish)
  const own = (found.value?.listings ?? []).filter((one) => one.cooperativeName === holder.name)
  return (
    <ChoiceField<ListingId | 'none'>
      name="listing"
      label={t['paper.listing']}
      value={value}
      none={t['paper.listing.choose']}
      options={[
        ...own.map(({ id, name }) => [id, name] as const),
        ['none', t['paper.listing.none']] as const,
      ]}
      onValue={onValue}
    />
  )
}
