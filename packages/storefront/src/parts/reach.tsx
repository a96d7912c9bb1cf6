/** @jsxImportSource hono/jsx */
import type { SellerContact } from '@cho40/contract'
import { html } from 'hono/html'
import { pagesText } from '../text/pages-text.ts'
import type { Visit } from '../visit.ts'
import { Fact } from './fact.tsx'

/** Four figures, then three and three: as numbers are read aloud; a service number in fours. */
function phoneText(phone: string): string {
  if (/^1[89]00/.test(phone)) return `${phone.slice(0, 4)} ${phone.slice(4)}`
  return `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`
}

type ReachProps = { readonly visit: Visit; readonly contact: SellerContact | undefined }

/** How a seller may be reached, in facts: as it published it, or that it has not. */
export function Reach({ visit, contact }: ReachProps) {
  const words = pagesText(visit.language)
  if (!contact) return <Fact name={words.reach}>{words.reachNone}</Fact>
  const { phone, address, hours } = contact
  return (
    <>
      {phone !== null && (
        <Fact name={words.reachPhone}>
          <a href={`tel:${phone}`}>{phoneText(phone)}</a>
        </Fact>
      )}
      <Fact name={words.reachAddress}>{address}</Fact>
      <Fact name={words.reachHours}>{hours}</Fact>
    </>
  )
}

/** The same in a line, for pages that are made of text; nothing when nothing is published. */
export function reachLine({ visit, contact }: ReachProps) {
  if (!contact) return ''
  const { phone, address, hours } = contact
  const words = pagesText(visit.language)
  return html`<p class="by">${
    phone !== null && html`${words.reachPhone}: <a href="tel:${phone}">${phoneText(phone)}</a> `
  }${[address, hours].filter((one) => one !== null).join(' · ')}</p>`
}

/** schema.org's properties of it; hours are words that no machine reads. */
export function reachJsonLd(contact: SellerContact | undefined, placeName = '') {
  const { phone = null, address = null } = contact ?? {}
  const where = { ...(placeName !== '' && { addressLocality: placeName }) }
  return {
    ...(phone !== null && { telephone: phone }),
    ...((address !== null || placeName !== '') && {
      address: {
        '@type': 'PostalAddress',
        addressCountry: 'VN',
        ...where,
        ...(address !== null && { streetAddress: address }),
      },
    }),
  }
}
