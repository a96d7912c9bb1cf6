import type { BoardStallView, StallId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useBoardWords } from '../../text/board.ts'
import { byZone } from './found-stalls.ts'

type Props = {
  stalls: readonly BoardStallView[]
  chosen: StallId | undefined
  onChoose: (stall: StallId) => void
}

/** The market by zones, a tile a stall; a bar at its side says that a step is missing. */
export function StallMap({ stalls, chosen, onChoose }: Props): VNode {
  const { t } = useBoardWords()
  return (
    <div class="market-map">
      {byZone(stalls).map(([zone, own]) => (
        <section key={zone ?? ''} aria-label={zone ?? t['board.nozone']}>
          <h2>{zone ?? t['board.nozone']}</h2>
          <ol>
            {own.map(({ id, number, name, missing }) => (
              <li key={id}>
                <button
                  type="button"
                  class={missing.length > 0 ? 'lacks' : ''}
                  aria-pressed={id === chosen}
                  onClick={() => onChoose(id)}
                >
                  <b>{number}</b> {name}
                  {missing.length > 0 && (
                    <small>
                      {t['board.missing']} {missing.length}
                    </small>
                  )}
                </button>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
