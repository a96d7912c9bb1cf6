import type { Problem } from '@cho40/contract'
import { marketDayOf } from '@cho40/values'
import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { ProblemNote } from '../../parts/notes.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { type CallProblem, sending } from '../../wire/call.ts'
import { type SeenPackage, seePackage } from './read-package.ts'

type Taken = { readonly added: number; readonly known: number; readonly unknown: number }

type Step =
  | { readonly step: 'choose' | 'unreadable' }
  | { readonly step: 'seen'; readonly seen: SeenPackage }
  | { readonly step: 'refused'; readonly problem: CallProblem; readonly seen: SeenPackage }
  | { readonly step: 'taken'; readonly taken: Taken; readonly seen: SeenPackage }

/** A package from a commune: what it says of itself, then whether its signature is believed here. */
export function PackageIn(): VNode {
  const { t, tell } = useCommuneWords()
  const [now, setNow] = useState<Step>({ step: 'choose' })
  const busy = useRef(false)
  const look = async (file: File): Promise<void> => {
    const seen = seePackage(await file.text())
    setNow(seen ? { step: 'seen', seen } : { step: 'unreadable' })
  }
  const take = async (seen: SeenPackage): Promise<void> => {
    if (busy.current) return
    busy.current = true
    setNow({ ...(await sendPackage(seen.text)), seen })
    busy.current = false
  }
  return (
    <section class="part" aria-label={t['exchange.in']}>
      <h2>{t['exchange.in']}</h2>
      <label class="button file-button">
        {t['exchange.choose']}
        <input
          class="unseen"
          type="file"
          name="package"
          accept=".package,.json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            currentTarget.value = ''
            if (file) void look(file)
          }}
        />
      </label>
      {now.step === 'unreadable' && <p role="alert">{t['exchange.unreadable']}</p>}
      {'seen' in now && (
        <p>
          {tell('exchange.seen', {
            sender: now.seen.sender,
            time: now.seen.madeAt,
            day: marketDayOf(now.seen.madeAt),
            n: now.seen.values,
            units: now.seen.units.length,
          })}{' '}
          <span class="source">{now.seen.units.slice(0, 20).join(', ')}</span>
        </p>
      )}
      {now.step === 'seen' && (
        <p class="actions">
          <button type="button" class="button primary" onClick={() => void take(now.seen)}>
            {t['exchange.go']}
          </button>
        </p>
      )}
      {now.step === 'refused' && (
        <ProblemNote problem={now.problem} again={() => void take(now.seen)} />
      )}
      {now.step === 'taken' && (
        <p class="said" role="status">
          {tell('exchange.taken', now.taken)}
        </p>
      )}
    </section>
  )
}

async function sendPackage(
  body: string,
): Promise<
  | { readonly step: 'taken'; readonly taken: Taken }
  | { readonly step: 'refused'; readonly problem: CallProblem }
> {
  try {
    const init = { ...sending('application/json'), body }
    const response = await fetch('/api/v1/indicators/packages', init)
    const answer = (await response.json()) as Taken & { problem?: Problem }
    if (answer.problem) return { step: 'refused', problem: answer.problem }
    if (response.ok) return { step: 'taken', taken: answer }
  } catch {
    // Told below: the same package again changes nothing twice.
  }
  return { step: 'refused', problem: { type: 'Unreachable' } }
}
