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
      {/* Drawn, because not every phone's font has a star. */}
      <svg
        viewBox={`0 0 ${ocop.stars * STAR_WIDTH} 20`}
        width={ocop.stars * STAR_WIDTH}
        height="20"
        aria-hidden="true"
      >
        <path d={starRow(ocop.stars)} />
      </svg>
      {say(text.stars, facts)}
    </p>
  )
}

const STAR_WIDTH = 22

/** So many five-pointed stars in one path, 22 units apart. */
function starRow(count: number): string {
  return Array.from(
    { length: count },
    (_, i) =>
      `M${i * STAR_WIDTH + 10} 1l2.8 5.7 6.2.9-4.5 4.4 1.1 6.2-5.6-2.9-5.6 2.9 1.1-6.2-4.5-4.4 6.2-.9z`,
  ).join('')
}
