import type { StallId, TaxBranch } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { useUnsaved } from '../../desk/unsaved.ts'
import { ChoiceField, DayField, TextField } from '../../parts/fields.tsx'
import { FormCard } from '../../parts/form-card.tsx'
import { useHouseholdWords } from '../../text/household.ts'
import { rateTyped } from '../../text/rate.ts'
import { newId } from '../../wire/new-id.ts'
import type { Acting } from '../../wire/use-act.ts'

const BRANCHES = [
  'goods',
  'services',
  'production',
  'other',
  'nong_san_tu_san_xuat',
] as const satisfies readonly TaxBranch[]

type Props = { stallId: StallId; acting: Acting; onClose: () => void }

/** Of which branch a stall's sales are from a day on; own farm produce brings its own rates. */
export function BranchForm({ stallId, acting, onClose }: Props): VNode {
  const { t, tell } = useHouseholdWords()
  const { today } = useDesk()
  const [id] = useState(() => newId('taxbranch'))
  const [branch, setBranch] = useState<TaxBranch>()
  const [typed, setTyped] = useState({ vat: '', pit: '', note: '' })
  const [validFrom, setFrom] = useState(today)
  useUnsaved(typed.note !== '')
  const isOwn = branch === 'nong_san_tu_san_xuat'
  const vat = rateTyped(typed.vat)
  const pit = rateTyped(typed.pit)
  const isBad = isOwn && (vat === undefined || pit === undefined)
  const send = async (): Promise<void> => {
    if (!branch || isBad) return
    const note = typed.note.trim()
    const wish = {
      id,
      stallId,
      branch,
      validFrom,
      ...(isOwn && { rates: { vat: vat ?? 0, pit: pit ?? 0 } }),
      ...(note !== '' && { note }),
    }
    const done = tell('branch.done', { branch: t[`of.${branch}`] })
    if (await acting.act('tax.setBranch', wish, done)) onClose()
  }
  return (
    <FormCard
      title={t['branch.set']}
      go={t['branch.set']}
      busy={acting.busy || isBad}
      onGo={() => void send()}
      onCancel={onClose}
    >
      <ChoiceField<TaxBranch>
        name="branch"
        label={t.branch}
        value={branch ?? ''}
        none="…"
        options={BRANCHES.map((one) => [one, t[`of.${one}`]] as const)}
        onValue={setBranch}
      />
      <DayField name="from" label={t.from} value={validFrom} onValue={setFrom} />
      {(isOwn ? (['vat', 'pit', 'note'] as const) : (['note'] as const)).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t[`branch.${name}`]}
          required={name !== 'note'}
          most={name === 'note' ? 200 : 6}
          figures={name !== 'note'}
          value={typed[name]}
          onValue={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
      {isOwn && <p class="hint">{t['branch.help']}</p>}
    </FormCard>
  )
}
