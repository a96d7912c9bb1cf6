import type { CertificateId, DossierDetail, ListingId, RecordCertificate } from '@cho40/contract'
import { useRef, useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { newId } from '../../wire/new-id.ts'
import { type Issuer, issuerOf, LEVELS, type Level } from './certificate-choices.ts'

/** Whose product it is. */
export type Holder = { readonly id: DossierDetail['cooperativeId']; readonly name: string }

/** What a person writes of a certificate; nothing of it is asked twice. */
export type Written = {
  readonly product: string
  readonly level: Level | ''
  readonly decisionNumber: string
  readonly decidedOn: RecordCertificate['decidedOn']
  /** As chosen; without a choice it is whoever gives so many stars. */
  readonly issuer?: Issuer
  readonly issuerName: string
  readonly productCode: string
  readonly listingId: ListingId | 'none' | ''
}

/** A certificate in the writing: its fields, and what is recorded of them once the stars are known. */
export function useCertificate(holder: Holder, dossier: DossierDetail | undefined) {
  const { today } = useDesk()
  const id = useRef<CertificateId>(newId('cert'))
  const [written, setWritten] = useState<Written>(() => ({
    product: dossier?.product ?? '',
    level: LEVELS.find((one) => Number(one) === dossier?.stars) ?? '',
    decisionNumber: '',
    decidedOn: today,
    issuerName: '',
    productCode: '',
    listingId: dossier?.listingId ?? '',
  }))
  const { level, listingId, issuer = issuerOf(level) } = written
  const issuerName = written.issuerName.trim()
  const productCode = written.productCode.trim()
  const wish: RecordCertificate | undefined =
    level === ''
      ? undefined
      : {
          id: id.current,
          cooperativeId: holder.id,
          holder: holder.name,
          product: written.product.trim(),
          stars: level === '5' ? 5 : level === '4' ? 4 : 3,
          purpose: dossier?.purpose ?? 'first',
          decisionNumber: written.decisionNumber.trim(),
          decidedOn: written.decidedOn,
          issuer,
          ...(dossier && { dossierId: dossier.id, set: dossier.set }),
          ...(dossier?.score !== undefined && { score: dossier.score }),
          ...(listingId !== '' && listingId !== 'none' && { listingId }),
          ...(issuerName !== '' && { issuerName }),
          ...(productCode !== '' && { productCode }),
        }
  const write = (change: Partial<Written>): void => setWritten((now) => ({ ...now, ...change }))
  return { written, issuer, wish, write }
}
