import type { WebhookKind } from '@cho40/contract'
import type { VNode } from 'preact'
import { useWebhookWords } from '../../text/webhooks.ts'
import { GROUPS, KIND_GROUPS } from './kinds.ts'

type Props = {
  chosen: ReadonlySet<WebhookKind>
  onChosen: (chosen: ReadonlySet<WebhookKind>) => void
}

/** Kinds of events to tick, by the part of the work that they come from. */
export function KindsField({ chosen, onChosen }: Props): VNode {
  const { t } = useWebhookWords()
  const tick = (kind: WebhookKind, isOn: boolean): void => {
    const others = [...chosen].filter((one) => one !== kind)
    onChosen(new Set(isOn ? [...others, kind] : others))
  }
  return (
    <div class="kinds">
      {GROUPS.map((group) => (
        <fieldset key={group}>
          <legend>{t[`group.${group}`]}</legend>
          {KIND_GROUPS[group].map((kind) => (
            <label key={kind} class="tick-box">
              <input
                type="checkbox"
                name={kind}
                checked={chosen.has(kind)}
                onChange={({ currentTarget }) => tick(kind, currentTarget.checked)}
              />
              {t[`kind.${kind}`]}
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
