/** @jsxImportSource hono/jsx */
import type { ListingView } from '@cho40/contract'
import { dayText, say } from '../language.ts'
import type { Visit } from '../visit.ts'

type StarsProps = { readonly visit: Visit; readonly product: ListingView }

/** OCOP stars with their words; nothing once the certificate is no longer in force. */
export function Stars({ visit: { text, language }, product: { ocop } }: StarsProps) {
  if (!ocop) return null
  const facts = { stars: ocop.stars, day: dayText(ocop.validUntil, language) }
  return (
    <p class="stars" title={say(text.starsUntil, facts)}>
      <b aria-hidden="true">{'★'.repeat(ocop.stars)}</b> {say(text.stars, facts)}
    </p>
  )
}
