import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useWords } from '../../desk/desk.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useWatchWords } from '../../text/watch.ts'
import { WatchedListings } from './watched-listings.tsx'
import { WatchedReports } from './watched-reports.tsx'
import { WatchedSellers } from './watched-sellers.tsx'

/** Listings and sellers of a place, for whoever answers for what is offered there. */
export function Watch(): VNode {
  const { text } = useWords()
  const { t, tell } = useWatchWords()
  const { session } = useDesk()
  const scopes = [
    ...new Set(
      session.roles
        .filter(({ role }) => role === 'commune_officer' || role === 'administrator')
        .map((one) => one.scopeId),
    ),
  ]
  const [chosen, choose] = useState(scopes[0] ?? '')
  const nameOf = (scopeId: string): string =>
    scopeId === 'system'
      ? t['where.all']
      : tell('where.place', { code: scopeId.replace('place:', '') })
  return (
    <div class="coop-screen">
      <ScreenHead title={text['screen.watch']}>
        {scopes.length > 1 && (
          <ChoiceField
            name="where"
            label={t.where}
            value={chosen}
            options={scopes.map((one) => [one, nameOf(one)] as const)}
            onValue={choose}
          />
        )}
      </ScreenHead>
      <p class="about screen-only">{t.about}</p>
      <WatchedReports key={`reports ${chosen}`} scopeId={chosen} />
      <WatchedListings key={`goods ${chosen}`} scopeId={chosen} />
      <WatchedSellers key={`sellers ${chosen}`} scopeId={chosen} />
    </div>
  )
}
